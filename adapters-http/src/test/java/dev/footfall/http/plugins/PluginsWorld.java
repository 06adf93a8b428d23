package dev.footfall.http.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.IdentifyPlugin;
import dev.footfall.application.access.Memberships;
import dev.footfall.application.access.Passwords;
import dev.footfall.application.plugins.PluginsUseCases;
import dev.footfall.application.site.RandomNames;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.access.PluginTokenText;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.http.InProcess;
import dev.footfall.http.InProcess.Answer;
import dev.footfall.http.UnusedSites;
import dev.footfall.http.UnusedTeams;
import dev.footfall.http.UnusedUsers;
import dev.footfall.http.admin.Unused;
import dev.footfall.http.exchange.JsonTexts;
import dev.footfall.http.exchange.RestApplication;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.sites.ShownAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** The Plugins API over {@code shop.test}. Every answer is held against what the document says of it. */
final class PluginsWorld {
    static final String BASE = "https://analytics.test";
    static final String TOKEN = "plausible-plugin-selfhost-QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk";

    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    private static final TeamId TEAM = new TeamId(1);

    /** What the plan of the site's team includes. */
    Set<Feature> features = EnumSet.allOf(Feature.class);

    /** How the token is shown. */
    Optional<String> authorization = Optional.of("Basic " + encoded("shop.test:" + TOKEN));

    final RememberedSite remembered = new RememberedSite();
    Site site = new Site(
            new SiteId(7),
            new Domain("shop.test"),
            Optional.empty(),
            TEAM,
            SiteTimeZone.UTC,
            SiteKind.REGULAR,
            NOW,
            NOW,
            Optional.empty(),
            SiteSettings.DEFAULT);

    private final InProcess api = new InProcess(resources(), "");

    private RestApplication resources() {
        return RestApplication.of(() -> "id")
                .with(PluginsApi.of(
                        PluginsUseCases.over(
                                new IdentifyPlugin(
                                        new Authorize.Directory(
                                                Unused.port(ApiKeyRepository.class),
                                                new UnusedUsers() {},
                                                new Teams(),
                                                new Sites(),
                                                Unused.port(Memberships.class)),
                                        new RememberedSite.OneToken(
                                                PluginTokenHash.of(new PluginTokenText(TOKEN)), new SiteId(7)),
                                        Edition.HOSTED,
                                        InstantSource.fixed(NOW)),
                                new PluginsUseCases.Stores(
                                        new Sites(),
                                        remembered.goals,
                                        remembered.funnels,
                                        remembered.links,
                                        remembered.trackers),
                                remembered,
                                new Words(),
                                new RandomNames(new SplittableRandom(1))),
                        new JsonTexts(),
                        new ShownAddresses(BASE, Optional.empty())));
    }

    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path) {
        return checked("GET", path, request("GET", path).send());
    }

    Answer delete(String path) {
        return checked("DELETE", path, request("DELETE", path).send());
    }

    /** @param body single quotes stand for double ones */
    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer send(String method, String path, String body) {
        return checked(
                method,
                path,
                request(method, path)
                        .body("application/json", body.replace('\'', '"'))
                        .send());
    }

    InProcess.Request request(String method, String path) {
        InProcess.Request request = api.request(method, "api/plugins" + path);
        authorization.ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    private static Answer checked(String method, String path, Answer answer) {
        operation(method, "/api/plugins" + path).ifPresent(operation -> assertDeclared(operation, answer));
        return answer;
    }

    private static Optional<Operation> operation(String method, String path) {
        return PluginOperations.ALL.stream()
                .filter(operation -> operation.method().equals(method)
                        && path.replaceFirst("\\?.*", "")
                                .matches(operation.path().replace("{id}", "[^/]+")))
                .findFirst();
    }

    private static void assertDeclared(Operation operation, Answer answer) {
        if (answer.status() == 400) {
            return; // no JSON at all is no matter of the document
        }
        Operation.Answer declared = operation.answers().stream()
                .filter(each -> each.status() == answer.status())
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation.id() + " does not answer " + answer));
        if (declared.body().isEmpty()) {
            assertThat(answer.body()).isEmpty();
        } else {
            assertThat(declared.body().get().violations(tree(answer.body())))
                    .as(answer.body())
                    .isEmpty();
        }
        declared.headers()
                .forEach(header -> assertThat(answer.headers().keySet()).anyMatch(header.name()::equalsIgnoreCase));
    }

    private static JsonTree tree(String answer) {
        return new JsonTexts()
                .read(answer.getBytes(StandardCharsets.UTF_8))
                .getOrElseThrow(notJson -> new AssertionError(notJson.reason()));
    }

    private final class Sites extends UnusedSites {
        @Override
        public Optional<Site> find(SiteId id) {
            return Optional.of(site).filter(known -> known.id().equals(id));
        }

        @Override
        public void change(Site changed) {
            site = changed;
        }
    }

    private final class Teams extends UnusedTeams {
        @Override
        public Optional<Team> find(TeamId id) {
            return Optional.of(new Team(
                    TEAM,
                    new UUID(0, 1),
                    "Shop",
                    Setup.SHARED,
                    Standing.LOCKED,
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    Optional.of(new Subscription(
                            new Plan.Enterprise(features),
                            Status.ACTIVE,
                            LocalDate.parse("2026-01-15"),
                            LocalDate.parse("2026-02-15")))));
        }
    }

    private static final class Words implements Passwords {
        @Override
        public PasswordHash hash(String password) {
            return new PasswordHash("hash of " + password);
        }

        @Override
        public boolean matches(String password, PasswordHash hash) {
            throw new UnsupportedOperationException();
        }
    }
}
