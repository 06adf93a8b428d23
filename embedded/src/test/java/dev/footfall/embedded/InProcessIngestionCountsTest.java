package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.IngestionCounts;
import dev.footfall.application.ingest.IngestionCounts.Drop;
import dev.footfall.application.ingest.IngestionCounts.Hour;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.EventName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InProcessIngestionCountsTest {
    private static final SiteId SHOP = new SiteId(1);
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private final IngestionCounts counts = new InProcessIngestionCounts();

    @Test
    void a_site_nothing_came_for_has_no_hours_and_no_drops() {
        assertThat(counts.since(SHOP, Instant.EPOCH)).isEmpty();
        assertThat(counts.lastDrops(SHOP)).isEmpty();
    }

    @Test
    void events_are_counted_by_site_hour_and_reason() {
        counts.accepted(SHOP, NOON);
        counts.accepted(SHOP, NOON.plusSeconds(3599));
        counts.dropped(SHOP, drop(NOON.plusSeconds(3600), "/"));
        counts.dropped(SHOP, drop(NOON.plusSeconds(3601), "/"));
        counts.accepted(new SiteId(2), NOON);
        assertThat(counts.since(SHOP, NOON))
                .containsExactly(
                        new Hour(NOON, 2, Map.of()), new Hour(NOON.plusSeconds(3600), 0, Map.of(DropReason.BOT, 2L)));
        assertThat(counts.since(SHOP, NOON.plusSeconds(1))).hasSize(1);
    }

    @Test
    void the_last_hundred_drops_are_remembered_newest_first() {
        for (int i = 0; i < 250; i++) {
            counts.dropped(SHOP, drop(NOON.plusSeconds(i), "/" + i));
        }
        assertThat(counts.lastDrops(SHOP)).hasSize(100);
        assertThat(counts.lastDrops(SHOP)).first().isEqualTo(drop(NOON.plusSeconds(249), "/249"));
        assertThat(counts.lastDrops(SHOP)).last().isEqualTo(drop(NOON.plusSeconds(150), "/150"));
        assertThat(counts.since(SHOP, NOON)).containsExactly(new Hour(NOON, 0, Map.of(DropReason.BOT, 250L)));
    }

    @Test
    void of_a_long_path_the_rest_is_not_remembered() {
        counts.dropped(SHOP, drop(NOON, "/" + "\ud83d\ude00".repeat(1_000)));
        assertThat(counts.lastDrops(SHOP).getFirst().pathname()).isEqualTo("/" + "\ud83d\ude00".repeat(199));
    }

    @Test
    void hours_are_forgotten_after_a_week() {
        for (int hour = 0; hour < 1_000; hour++) {
            counts.accepted(SHOP, NOON.plusSeconds(3600L * hour));
        }
        assertThat(counts.since(SHOP, Instant.EPOCH)).hasSize(7 * 24 + 1);
    }

    @Test
    void the_sites_that_had_events_last_are_remembered() {
        int sites = InProcessIngestionCounts.MOST_SITES;
        for (int site = 1; site <= sites; site++) {
            counts.accepted(new SiteId(site), NOON);
        }
        counts.accepted(SHOP, NOON);
        counts.accepted(new SiteId(sites + 1), NOON);
        assertThat(counts.since(SHOP, NOON)).containsExactly(new Hour(NOON, 2, Map.of()));
        assertThat(counts.since(new SiteId(2), NOON)).isEmpty();
        assertThat(counts.since(new SiteId(3), NOON)).hasSize(1);
    }

    @Test
    void none_is_lost_between_threads() {
        List<Runnable> work = List.of(
                () -> counts.accepted(SHOP, NOON),
                () -> counts.dropped(SHOP, drop(NOON, "/")),
                () -> assertThat(counts.lastDrops(SHOP)).hasSizeLessThanOrEqualTo(100));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 3_000; i++) {
                threads.execute(work.get(i % work.size()));
            }
        }
        assertThat(counts.since(SHOP, NOON)).containsExactly(new Hour(NOON, 1_000, Map.of(DropReason.BOT, 1_000L)));
    }

    private static Drop drop(Instant at, String pathname) {
        return new Drop(at, DropReason.BOT, EventName.PAGEVIEW, "shop.example", pathname);
    }
}
