package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.people.PeopleProblem;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.plan.PlanCatalogue;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hosts do with people and subscriptions, on the stores themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-02-01T12:00:00Z");
    private Footfall footfall;
    private Shop shop;
    private User ada;

    @BeforeEach
    void open() {
        footfall = Footfall.at(folder).edition(Edition.HOSTED).clock(() -> now).open();
        shop = Shop.madeIn(footfall, now);
        ada = footfall.users().findByEmail("ada@example.org").orElseThrow();
    }

    @AfterEach
    void close() {
        footfall.close();
    }

    private User user(String name) {
        return footfall.users().add(name + "@example.org", name, Power.CUSTOMER);
    }

    private String deleted(UserId id) {
        return footfall.people().deleteUser().delete(id).fold(Enum::name, user -> "done");
    }

    @Test
    void a_deleted_user_takes_along_his_keys_and_the_team_and_sites_that_were_his_alone() {
        shop.view("/");
        assertThat(footfall.eventStore().firstEventAt(shop.site().id(), Instant.EPOCH))
                .isPresent();
        Reach legacy = new Reach.EverythingOfOwner();
        var key = footfall.createApiKey().create(ada.id(), legacy, "key", List.of(Scope.STATS_READ));
        assertThat(key.text().value()).isNotBlank();

        assertThat(deleted(ada.id())).isEqualTo("done");

        assertThat(footfall.users().find(ada.id())).isEmpty();
        assertThat(footfall.apiKeys().of(ada.id())).isEmpty();
        assertThat(footfall.teams().find(shop.site().team())).isEmpty();
        assertThat(footfall.sites().find(shop.site().id())).isEmpty();
        assertThat(footfall.eventStore().firstEventAt(shop.site().id(), Instant.EPOCH))
                .isEmpty();
        assertThat(deleted(ada.id())).isEqualTo(PeopleProblem.UNKNOWN_PERSON.name());
    }

    @Test
    void a_deleted_team_takes_along_its_sites_and_keys_and_leaves_its_people() {
        shop.view("/");
        TeamId team = shop.site().team();
        User bo = user("bo");
        footfall.teams().putMember(team, bo.id(), TeamRole.ADMIN);
        var key = footfall.createApiKey().create(bo.id(), new Reach.OneTeam(team), "key", List.of(Scope.STATS_READ));
        assertThat(key.text().value()).isNotBlank();

        assertThat(deletedTeam(bo.id(), team)).isEqualTo(PeopleProblem.NOT_ALLOWED.name());
        assertThat(deletedTeam(ada.id(), team)).isEqualTo("done");

        assertThat(footfall.teams().find(team)).isEmpty();
        assertThat(footfall.sites().find(shop.site().id())).isEmpty();
        assertThat(footfall.eventStore().firstEventAt(shop.site().id(), Instant.EPOCH))
                .isEmpty();
        assertThat(footfall.apiKeys().of(bo.id())).isEmpty();
        assertThat(footfall.users().find(ada.id())).isPresent();
        assertThat(footfall.users().find(bo.id())).isPresent();
        assertThat(deletedTeam(ada.id(), team)).isEqualTo(PeopleProblem.UNKNOWN_TEAM.name());
    }

    private String deletedTeam(UserId actor, TeamId team) {
        return footfall.people().deleteTeam().delete(actor, team).fold(Enum::name, gone -> "done");
    }

    @Test
    void the_only_owner_of_a_team_of_several_stays() {
        User bo = user("bo");
        footfall.teams().putMember(shop.site().team(), bo.id(), TeamRole.ADMIN);

        assertThat(deleted(ada.id())).isEqualTo(PeopleProblem.LAST_OWNER.name());
        assertThat(deleted(bo.id())).isEqualTo("done");
        assertThat(deleted(ada.id())).isEqualTo("done");
    }

    @Test
    void a_site_that_is_handed_over_is_seen_by_the_new_team_and_edited_by_the_old_owner() {
        User eve = user("eve");
        Team receiving = footfall.createAccount()
                .create("eve@example.org", "Eve", NewTeam.named("Eve's", UUID.randomUUID()))
                .team();
        subscribe(receiving, "857105", Status.ACTIVE);
        assertThat(footfall.people()
                        .transferSite()
                        .offer(ada.id(), shop.site().id(), "EVE@example.org")
                        .isRight())
                .isTrue();

        Either<PeopleProblem, Site> moved =
                footfall.people().transferSite().accept(eve.id(), shop.site().id(), receiving.id());

        assertThat(moved.map(Site::team)).containsExactly(receiving.id());
        assertThat(footfall.sites().regularOf(receiving.id()))
                .map(Site::id)
                .containsExactly(shop.site().id());
        assertThat(footfall.guests()
                        .guest(shop.site().id(), ada.id())
                        .orElseThrow()
                        .role())
                .isEqualTo(GuestRole.EDITOR);
    }

    private void subscribe(Team team, String product, Status status) {
        LocalDate today = LocalDate.parse("2026-02-01");
        Team changed = footfall.billing()
                .changeSubscription()
                .change(team.id(), new Subscription(PlanCatalogue.planOf(product), status, today, today.plusMonths(1)))
                .orElseThrow();
        assertThat(changed.subscription()).isPresent();
    }

    private Standing standing() {
        return footfall.teams().find(shop.site().team()).orElseThrow().standing();
    }

    @Test
    void what_has_become_due_is_done_when_the_host_says_so_and_survives_a_restart() {
        footfall.doWhatIsDue();
        assertThat(standing()).isEqualTo(Standing.LOCKED);

        subscribe(footfall.teams().find(shop.site().team()).orElseThrow(), "857105", Status.ACTIVE);
        assertThat(standing()).isEqualTo(Standing.OPEN);
        subscribe(footfall.teams().find(shop.site().team()).orElseThrow(), "857105", Status.DELETED);
        assertThat(standing()).isEqualTo(Standing.OPEN);

        footfall.close();
        now = Instant.parse("2026-03-02T00:00:00Z");
        footfall = Footfall.at(folder).edition(Edition.HOSTED).clock(() -> now).open();
        footfall.doWhatIsDue();
        assertThat(standing()).isEqualTo(Standing.LOCKED);
    }

    @Test
    void a_domain_that_a_site_had_more_than_three_days_ago_is_forgotten() {
        Site moved = shop.site().renamedTo(new Domain("new.example"), now);
        footfall.sites().change(moved);
        now = now.plus(FormerDomain.GRACE);
        footfall.doWhatIsDue();
        assertThat(footfall.sites().withFormerDomain(shop.site().domain())).isPresent();

        now = now.plus(Duration.ofHours(2));
        footfall.doWhatIsDue();
        assertThat(footfall.sites().withFormerDomain(shop.site().domain())).isEmpty();
    }
}
