package dev.footfall.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.AdmitViewer;
import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteWindow;
import dev.footfall.application.sites.ListOwnSites;
import dev.footfall.application.sites.SwitchOffPart;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.Part;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import dev.footfall.http.InProcess;
import dev.footfall.http.InProcess.Answer;
import dev.footfall.http.UnusedSites;
import dev.footfall.http.UnusedTeams;
import dev.footfall.http.UnusedUsers;
import dev.footfall.http.access.Sessions;
import dev.footfall.http.admin.Unused;
import dev.footfall.http.exchange.JsonTexts;
import dev.footfall.http.exchange.RestApplication;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** sites-api.md §11, with a host whose sessions are a header {@code x-user} that says a role. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DashboardTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    private static final TeamId TEAM = new TeamId(1);
    private static final List<String> PEOPLE = List.of(
            "OWNER", "ADMIN", "EDITOR", "VIEWER", "BILLING", "GUEST-EDITOR", "GUEST-VIEWER", "SUPER-ADMIN", "STRANGER");

    private Site site = site(1, "shop.test");
    private Setup setup = Setup.SHARED;
    private final InProcess api = new InProcess(resources(), "");

    private static Site site(long id, String domain) {
        return new Site(
                new SiteId(id),
                new Domain(domain),
                Optional.empty(),
                TEAM,
                SiteTimeZone.UTC,
                SiteKind.REGULAR,
                NOW,
                NOW,
                Optional.empty(),
                SiteSettings.DEFAULT);
    }

    private RestApplication resources() {
        Sessions sessions = (request, container) -> Optional.ofNullable(request.getHeaderString("x-user"))
                .map(person -> new UserId(PEOPLE.indexOf(person.toUpperCase(Locale.ROOT))));
        Authorize.Directory directory = new Authorize.Directory(
                Unused.port(ApiKeyRepository.class), new Users(), new Teams(), new Sites(), new Members());
        return RestApplication.of(() -> "id")
                .with(List.of(
                        new OwnSitesResource(sessions, new ListOwnSites(new Sites(), new Teams())),
                        new DisableFeatureResource(
                                sessions,
                                new AdmitViewer(
                                        directory,
                                        Unused.port(SharedLinkRepository.class),
                                        new ServerSecret("a secret of the tests that is long enough"),
                                        Edition.SELF_HOSTED,
                                        InstantSource.fixed(NOW)),
                                new SwitchOffPart(new Sites(), new AtOnce()),
                                new JsonTexts())));
    }

    private Answer disable(String person, String domain, String body) {
        InProcess.Request request = api.request("PUT", "api/" + domain + "/disable-feature");
        return (person.isEmpty() ? request : request.header("x-user", person))
                .body("application/json", body.replace('\'', '"'))
                .send();
    }

    private Answer list(String person) {
        InProcess.Request request = api.request("GET", "api/sites");
        return (person.isEmpty() ? request : request.header("x-user", person)).send();
    }

    @ParameterizedTest
    @CsvSource({
        "owner,200",
        "admin,200",
        "editor,200",
        "guest-editor,200",
        "super-admin,200",
        "viewer,401",
        "billing,401",
        "guest-viewer,401",
        "stranger,401",
        "'',401"
    })
    void a_role_decides_who_may_switch_parts_off(String person, int status) {
        Answer answer = disable(person, "shop.test", "{'feature':'funnels'}");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body())
                .isEqualTo(
                        status == 200
                                ? "\"ok\""
                                : "{\"error\":\"You need to be logged in as the owner or admin account of this site\"}");
        assertThat(site.settings().enabled().contains(Part.FUNNELS)).isEqualTo(status == 401);
    }

    @ParameterizedTest
    @CsvSource({"conversions,GOALS", "props,PROPS", "funnels,FUNNELS"})
    void each_part_has_a_word(String word, Part part) {
        assertThat(disable("owner", "shop.test", "{'feature':'" + word + "'}").status())
                .isEqualTo(200);
        assertThat(Set.of(Part.values()).stream()
                        .filter(each -> !site.settings().enabled().contains(each)))
                .containsExactly(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'feature':'goals'}", "{'feature':7}"})
    void other_words_are_none(String body) {
        Answer answer = disable("owner", "shop.test", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"The feature you tried to disable is not valid. Valid features are: "
                        + "conversions, funnels, props\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.test", "Shop.Test", "%20"})
    void a_site_that_is_not_there_is_nobodys(String domain) {
        assertThat(disable("owner", domain, "{'feature':'funnels'}").status()).isEqualTo(401);
    }

    @Test
    void the_sites_of_a_team_are_nine_by_domain() {
        assertThat(list("owner").body())
                .isEqualTo("{\"data\":[{\"domain\":\"s01.test\"},{\"domain\":\"s02.test\"},{\"domain\":\"s03.test\"},"
                        + "{\"domain\":\"s04.test\"},{\"domain\":\"s05.test\"},{\"domain\":\"s06.test\"},"
                        + "{\"domain\":\"s07.test\"},{\"domain\":\"s08.test\"},{\"domain\":\"s09.test\"}]}");
    }

    @Test
    void without_a_team_that_is_set_up_they_are_those_within_reach() {
        setup = Setup.PERSONAL;
        assertThat(list("owner").body()).isEqualTo("{\"data\":[{\"domain\":\"own.test\"},{\"domain\":\"shop.test\"}]}");
    }

    @Test
    void nobody_has_no_sites() {
        Answer answer = list("");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"You need to be logged in to request a list of sites\"}");
    }

    private final class Sites extends UnusedSites {
        @Override
        public Optional<Site> withDomain(Domain domain) {
            return Optional.of(site).filter(known -> known.domain().equals(domain));
        }

        @Override
        public Optional<Site> find(SiteId id) {
            return Optional.of(site).filter(known -> known.id().equals(id));
        }

        @Override
        public void change(Site changed) {
            site = changed;
        }

        @Override
        public List<Site> regularOf(TeamId team) {
            return Stream.concat(
                            Stream.of(site),
                            IntStream.rangeClosed(1, 10).mapToObj(i -> site(1 + i, "s%02d.test".formatted(i))))
                    .toList();
        }

        @Override
        public List<Site> reachableBy(UserId user, Optional<TeamId> within, SiteWindow window) {
            return List.of(site, site(2, "own.test"));
        }
    }

    private static final class Users extends UnusedUsers {
        @Override
        public Optional<User> find(UserId id) {
            String person = PEOPLE.get(Math.toIntExact(id.value()));
            return Optional.of(
                    new User(id, person, person, person.equals("SUPER-ADMIN") ? Power.SUPER_ADMIN : Power.CUSTOMER));
        }
    }

    private final class Teams extends UnusedTeams {
        @Override
        public Optional<Team> find(TeamId id) {
            return Optional.of(team());
        }

        @Override
        public List<Team> of(UserId member) {
            return List.of(team());
        }

        private Team team() {
            return new Team(
                    TEAM,
                    new UUID(0, 1),
                    "Shop",
                    setup,
                    Standing.OPEN,
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    Optional.empty());
        }
    }

    private static final class Members implements Memberships {
        @Override
        public Optional<TeamRole> ofTeam(UserId user, TeamId team) {
            return Stream.of(TeamRole.values())
                    .filter(role -> PEOPLE.indexOf(role.name()) == user.value())
                    .findFirst();
        }

        @Override
        public boolean isGuestIn(UserId user, TeamId team) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SiteRole.OfGuest> asGuest(UserId user, SiteId asked) {
            return Stream.of(GuestRole.values())
                    .filter(role -> PEOPLE.indexOf("GUEST-" + role.name()) == user.value())
                    .map(SiteRole.OfGuest::new)
                    .findFirst();
        }
    }

    private static final class AtOnce implements Transactions {
        @Override
        public <T> T inOne(Supplier<T> work) {
            return work.get();
        }
    }
}
