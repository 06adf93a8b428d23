package dev.footfall.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Value;
import dev.footfall.embedded.Acceptance;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.SiteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FootfallExtensionTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<Footfall> GIVEN = new ArrayList<>();

    @RegisterExtension
    static final FootfallExtension FOOTFALL =
            FootfallExtension.startingAt(MORNING).with(options -> options.maxGoalsPerSite(7));

    @BeforeEach
    void remember(Footfall footfall) {
        GIVEN.add(footfall);
    }

    @RepeatedTest(2)
    void each_test_has_an_empty_one_of_its_own(Footfall footfall) {
        assertThat(GIVEN.getLast()).isSameAs(footfall);
        assertThat(GIVEN).doesNotHaveDuplicates();
        Site site = footfall.site("shop.example");
        assertThat(views(footfall, site)).isZero();
        assertThat(footfall.accept(SiteEvent.pageview("https://shop.example/").by("192.0.2.7", "Firefox/126.0"))
                        .join())
                .isEqualTo(new Acceptance.Stored());
        assertThat(views(footfall, site)).isEqualTo(1);
    }

    @Test
    void time_stands_still_until_it_is_moved(Footfall footfall, MovableClock clock) {
        assertThat(clock.instant()).isEqualTo(MORNING);
        Site site = footfall.site("shop.example");
        assertThat(site.createdAt()).isEqualTo(MORNING);

        clock.advance(Duration.ofDays(1));
        assertThat(footfall.site("other.example").createdAt()).isEqualTo(MORNING.plus(Duration.ofDays(1)));

        clock.set(MORNING);
        assertThat(footfall.site("third.example").createdAt()).isEqualTo(MORNING);
    }

    @AfterAll
    static void all_have_been_closed() {
        assertThat(GIVEN).hasSizeGreaterThan(1);
        assertThat(GIVEN).noneMatch(footfall -> footfall.checkHealth().check().isWell());
    }

    private static long views(Footfall footfall, Site site) {
        return footfall.query(site, QueryRequest.of(new DateRange.Today(), Metric.PAGEVIEWS)).get().rows().stream()
                .mapToLong(row -> ((Value.Whole) row.metrics().getFirst()).number())
                .sum();
    }
}
