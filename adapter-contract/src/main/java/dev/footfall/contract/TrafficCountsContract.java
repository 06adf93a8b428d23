package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.billing.SiteDay;
import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How much of its plan a team uses. Subclass it beside the adapter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class TrafficCountsContract {
    private static final SiteId SITE = new SiteId(1);
    private static final SiteId OTHER = new SiteId(2);
    private static final SiteId STRANGER = new SiteId(3);
    private static final Instant FEBRUARY = Instant.parse("2024-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");

    /** A new, empty store. */
    protected abstract Opened open();

    @Test
    void page_views_and_custom_events_of_all_the_sites_count_and_pings_do_not() {
        try (Opened store = filled()) {
            assertThat(store.counts().events(Set.of(SITE, OTHER), FEBRUARY, MARCH))
                    .isEqualTo(5);
            assertThat(store.counts().events(Set.of(SITE), FEBRUARY, MARCH)).isEqualTo(4);
            assertThat(store.counts().events(Set.of(new SiteId(4)), FEBRUARY, MARCH))
                    .isEqualTo(0);
        }
    }

    @Test
    void the_first_moment_counts_and_the_last_does_not() {
        try (Opened store = filled()) {
            assertThat(store.counts().events(Set.of(SITE), FEBRUARY, FEBRUARY.plusSeconds(1)))
                    .isEqualTo(1);
            assertThat(store.counts().events(Set.of(SITE), FEBRUARY.minusSeconds(1), FEBRUARY))
                    .isEqualTo(1);
            assertThat(store.counts().events(Set.of(SITE), FEBRUARY, FEBRUARY)).isEqualTo(0);
        }
    }

    @Test
    void each_day_of_each_site_is_counted_by_itself_from_a_day_on() {
        try (Opened store = filled()) {
            assertThat(store.counts().since(LocalDate.of(2024, 2, 1)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            new SiteDay(SITE, LocalDate.of(2024, 2, 1)), 1L,
                            new SiteDay(SITE, LocalDate.of(2024, 2, 3)), 2L,
                            new SiteDay(SITE, LocalDate.of(2024, 2, 29)), 1L,
                            new SiteDay(SITE, LocalDate.of(2024, 3, 1)), 1L,
                            new SiteDay(OTHER, LocalDate.of(2024, 2, 1)), 1L,
                            new SiteDay(STRANGER, LocalDate.of(2024, 2, 1)), 1L));
            assertThat(store.counts().since(LocalDate.of(2024, 3, 2))).isEmpty();
        }
    }

    private Opened filled() {
        Opened store = open();
        Traffic shop = Traffic.on(
                SITE,
                visitor("early").at("2024-01-31T23:59:59").views("/"),
                visitor("first").at("2024-02-01T00:00:00").views("/"),
                visitor("a")
                        .at("2024-02-03T10:00")
                        .views("/")
                        .reads("/", 10, 50)
                        .does("Click", "/"),
                visitor("last").at("2024-02-29T23:59:59").views("/"),
                visitor("late").at("2024-03-01T00:00:00").views("/"));
        Traffic other = Traffic.on(OTHER, visitor("b").at("2024-02-01T11:00").views("/"));
        Traffic stranger =
                Traffic.on(STRANGER, visitor("c").at("2024-02-01T11:00").views("/"));
        store.events().append(shop.and(other).and(stranger).batch());
        return store;
    }

    /** The same store from both sides. */
    public record Opened(EventStore events, TrafficCounts counts, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }
}
