package dev.footfall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.access.AccessRequest;
import dev.footfall.application.access.Granted;
import dev.footfall.application.access.RateLimits;
import dev.footfall.application.access.SiteReference;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.site.Site;
import dev.footfall.embedded.Footfall;
import dev.footfall.server.demo.DemoSite.Ready;
import dev.footfall.server.demo.DemoSite.Unfinished;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoSiteTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:30:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Progress SILENT = (day, done, all) -> {};

    @TempDir
    Path folder;

    @Test
    void both_keys_open_a_site_with_visitors_and_goals() {
        List<LocalDate> days = new ArrayList<>();
        try (Footfall footfall = open()) {
            Ready demo = new DemoSite(footfall, RateLimits.DEFAULT, CLOCK).prepare((day, done, all) -> days.add(day));

            Granted statistics = granted(footfall, demo.statsKey());
            assertThat(statistics.key().permits(Scope.SITES_PROVISION)).isFalse();
            assertThat(granted(footfall, demo.sitesKey()).key().permits(Scope.SITES_PROVISION))
                    .isTrue();
            assertThat(footfall.countCurrentVisitors().of(statistics.site())).isPositive();
            assertThat(footfall.goals().newestFirst(statistics.site().id()))
                    .extracting(Goal::displayName)
                    .containsExactlyInAnyOrder("Signup", "Purchase", "Visit /docs/**");
            assertThat(days).hasSize(90).isSorted();
        }
    }

    @Test
    void a_second_start_keeps_the_data_and_makes_new_keys() {
        Ready first;
        try (Footfall footfall = open()) {
            first = new DemoSite(footfall, RateLimits.DEFAULT, CLOCK).prepare(SILENT);
        }
        try (Footfall footfall = open()) {
            Ready second = new DemoSite(footfall, RateLimits.DEFAULT, CLOCK).prepare(SILENT);

            assertThat(second.contents()).isEqualTo("made earlier");
            assertThat(second.statsKey()).isNotEqualTo(first.statsKey());
            assertThat(granted(footfall, first.statsKey()).site())
                    .isEqualTo(granted(footfall, second.statsKey()).site());
        }
    }

    @Test
    void half_a_demo_is_not_taken_for_a_whole_one() {
        Progress impatient = (day, done, all) -> {
            if (done == 2) {
                throw new IllegalStateException("killed");
            }
        };
        try (Footfall footfall = open()) {
            assertThatThrownBy(() -> new DemoSite(footfall, RateLimits.DEFAULT, CLOCK).prepare(impatient))
                    .hasMessage("killed");

            assertThatThrownBy(() -> new DemoSite(footfall, RateLimits.DEFAULT, CLOCK).prepare(SILENT))
                    .isInstanceOf(Unfinished.class);
        }
    }

    private Footfall open() {
        // Hosted: the team's plan must do.
        return Footfall.at(folder).clock(CLOCK).edition(Edition.HOSTED).open();
    }

    private static Granted granted(Footfall footfall, ApiKeyText key) {
        Site site = footfall.sites().answeringTo("demo.example", NOW).orElseThrow();
        return footfall.authorize()
                .statistics(new AccessRequest(
                        ApiFamily.STATS_V1,
                        Optional.of("Bearer " + key.value()),
                        new SiteReference.Named(site.domain().value())))
                .outcome()
                .get();
    }
}
