package dev.footfall.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.billing.BillingWorld;
import dev.footfall.application.export.StoredData;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User.Power;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoWhatIsDueTest {
    private static final Plan SMALL = new Plan.Catalogue(Plan.Tier.GROWTH, 4, Optional.of(10_000));

    private final BillingWorld world = new BillingWorld(Edition.HOSTED);
    private final Map<String, Instant> done = new HashMap<>();
    private final List<Instant> forgotten = new ArrayList<>();
    private FormerDomains domains = forgotten::add;

    private void run() {
        new DoWhatIsDue(
                        new FinishWork(
                                new InMemoryUnfinishedWork(), world.sites, new InMemoryEvents(), nothingToPurge()),
                        new Remembered(),
                        world.useCases,
                        world.accounts,
                        world.people.teams,
                        world.people.guests,
                        moment -> domains.forgetChangedBefore(moment),
                        world.clock)
                .run();
    }

    private static StoredData nothingToPurge() {
        return (StoredData) Proxy.newProxyInstance(
                StoredData.class.getClassLoader(), new Class<?>[] {StoredData.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException();
                });
    }

    private final class Remembered implements JobRuns {
        @Override
        public Optional<Instant> lastDone(String job) {
            return Optional.ofNullable(done.get(job));
        }

        @Override
        public void done(String job, Instant due) {
            done.put(job, due);
        }
    }

    @Test
    void what_was_missed_is_made_up_for_at_the_start_and_remembered() {
        world.clock.moveTo("2024-03-04T15:59:59Z");

        run();

        assertThat(done)
                .isEqualTo(Map.of(
                        "usage", Instant.parse("2024-03-04T15:00:00Z"),
                        "locks", Instant.parse("2024-03-04T00:00:00Z"),
                        "invitations", Instant.parse("2024-03-04T01:00:00Z"),
                        "grace_periods", Instant.parse("2024-03-04T14:00:00Z"),
                        "former_domains", Instant.parse("2024-03-04T14:00:00Z")));
    }

    @Test
    void nothing_is_done_again_before_it_is_due_again() {
        world.clock.moveTo("2024-03-04T23:59:59Z");
        run();
        Team unpaid = world.team(Optional.empty());
        Site unused = world.site(unpaid, "shop.example");

        run();
        assertThat(world.standing(unpaid)).isEqualTo(Standing.OPEN);

        world.clock.moveTo("2024-03-05T00:00:00Z");
        run();
        assertThat(world.standing(unpaid)).isEqualTo(Standing.LOCKED);
    }

    @Test
    void former_domains_are_forgotten_every_two_hours() {
        world.clock.moveTo("2024-03-04T15:00:00Z");
        run();
        world.clock.moveTo("2024-03-04T15:59:59Z");
        run();
        world.clock.moveTo("2024-03-04T16:00:00Z");
        run();

        assertThat(forgotten)
                .containsExactly(Instant.parse("2024-03-01T15:00:00Z"), Instant.parse("2024-03-01T16:00:00Z"));
    }

    @Test
    void the_end_of_a_cycle_is_noticed_although_the_server_was_away_that_day() {
        Team team = world.subscribed(SMALL);
        Site site = world.site(team, "shop.example");
        world.had(site, "2024-01-04", 11_000);
        world.had(site, "2024-02-04", 11_000);
        world.clock.moveTo("2024-03-03T15:00:00Z");
        run();
        assertThat(world.accounts.gracePeriod(team.id())).isEmpty();

        world.clock.moveTo("2024-03-06T09:00:00Z");
        run();

        assertThat(world.accounts.gracePeriod(team.id())).contains(new GracePeriod.Until(LocalDate.of(2024, 3, 13)));
    }

    @Test
    void invitations_that_are_over_go() {
        Team team = world.team(Optional.empty());
        Site site = world.site(team, "shop.example");
        var ada = world.people.users.add("ada@example.org", "Ada", Power.CUSTOMER);
        world.people.guests.putInvitation(
                site.id(),
                new NewInvitation(
                        "bob@example.org", GuestRole.VIEWER, ada.id(), Instant.parse("2024-03-02T00:59:59Z")));
        world.people.guests.putInvitation(
                site.id(),
                new NewInvitation(
                        "eve@example.org", GuestRole.VIEWER, ada.id(), Instant.parse("2024-03-02T01:00:01Z")));
        world.people.teams.putInvitation(new TeamInvitation(
                "1", team.id(), "bob@example.org", TeamRole.VIEWER, ada.id(), Instant.parse("2024-03-02T00:59:59Z")));
        world.people.teams.putInvitation(new TeamInvitation(
                "2", team.id(), "eve@example.org", TeamRole.VIEWER, ada.id(), Instant.parse("2024-03-02T01:00:01Z")));
        world.clock.moveTo("2024-03-04T01:00:00Z");

        run();

        assertThat(world.people.teams.invitations(team.id()))
                .extracting(TeamInvitation::email)
                .containsExactly("eve@example.org");
        assertThat(world.people.guests.invitations(site.id()))
                .extracting(invitation -> invitation.email())
                .containsExactly("eve@example.org");
    }

    @Test
    void a_job_that_fails_stops_no_other_and_is_done_the_next_time() {
        domains = moment -> {
            throw new StoreUnavailable("away", new IllegalStateException());
        };
        world.clock.moveTo("2024-03-04T15:00:00Z");
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(this::run);
        assertThat(done).containsOnlyKeys("usage", "locks", "invitations", "grace_periods");

        domains = forgotten::add;
        run();

        assertThat(forgotten).hasSize(1);
    }
}
