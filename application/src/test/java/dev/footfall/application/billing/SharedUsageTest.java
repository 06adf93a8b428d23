package dev.footfall.application.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.BillingCycles.Days;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Several nodes, each of which has taken in a part of the events. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedUsageTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-03-04");

    private final List<Map<SiteDay, Long>> told = new ArrayList<>();
    private long ofOthers;

    private final SharedUsage shared = new SharedUsage() {
        @Override
        public boolean isAsked() {
            return true;
        }

        @Override
        public void tell(Map<SiteDay, Long> events) {
            told.add(events);
        }

        @Override
        public long ofOthers(Set<SiteId> sites, Days days) {
            return ofOthers;
        }
    };

    @Test
    void what_others_took_in_counts_as_well() {
        BillingWorld world = new BillingWorld(Edition.HOSTED, shared);
        Team team = world.subscribed(BillingWorld.SMALL);
        Site site = world.site(team, "a.example");
        world.had(site, "2024-02-05", 6_000);
        world.had(site, "2024-01-05", 6_000);
        ofOthers = 4_999;
        world.useCases.grantGracePeriods().grant(TODAY.minusDays(1), TODAY);
        assertThat(world.accounts.gracePeriod(team.id())).isEmpty();

        ofOthers = 5_000;
        world.useCases.grantGracePeriods().grant(TODAY.minusDays(1), TODAY);
        assertThat(world.accounts.gracePeriod(team.id()))
                .isEqualTo(Optional.of(new GracePeriod.Until(TODAY.plusDays(7))));
    }

    @Test
    void others_are_told_of_every_day_that_may_count() {
        BillingWorld world = new BillingWorld(Edition.HOSTED, shared);
        Site site = world.site(world.subscribed(BillingWorld.SMALL), "a.example");
        world.had(site, "2024-03-04", 1);
        world.had(site, "2023-12-04", 20);
        world.had(site, "2023-11-01", 300);

        world.useCases.tellUsage().tell(TODAY);

        assertThat(told)
                .containsExactly(Map.of(
                        new SiteDay(site.id(), TODAY), 1L, new SiteDay(site.id(), LocalDate.parse("2023-12-04")), 20L));
    }

    @Test
    void nobody_is_told_anything_on_a_server_of_ones_own() {
        new BillingWorld(Edition.SELF_HOSTED, shared).useCases.tellUsage().tell(TODAY);
        assertThat(told).isEmpty();
    }
}
