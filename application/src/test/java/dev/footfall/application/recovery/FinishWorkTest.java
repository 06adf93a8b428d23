package dev.footfall.application.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.UnfinishedWork.Unfinished.EarlierStart;
import dev.footfall.application.store.UnfinishedWork.Unfinished.Purge;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FinishWorkTest {
    private static final Instant MADE = Instant.parse("2024-03-04T12:00:00Z");
    private static final Instant EARLIER = Instant.parse("2024-02-01T10:00:00Z");

    private final InMemoryUnfinishedWork work = new InMemoryUnfinishedWork();
    private final InMemorySites sites = new InMemorySites(work);
    private final InMemoryEvents events = new InMemoryEvents();
    private final Purged purged = new Purged();
    private final FinishWork finishWork = new FinishWork(work, sites, events, purged);
    private final Site shop = sites.add(Site.named(new Domain("shop.test"), new TeamId(1), SiteTimeZone.UTC, MADE))
            .get();

    @Test
    void a_load_that_was_committed_moves_the_start_of_the_statistics() {
        work.note(new EarlierStart(shop.id(), EARLIER));
        events.append(new Batch(List.of(eventAt(EARLIER)), List.of(), List.of()));
        finishWork.all();
        assertThat(sites.find(shop.id()).orElseThrow().nativeStatsStartAt()).isEqualTo(EARLIER);
        assertThat(work.all()).isEmpty();
    }

    @Test
    void a_load_that_was_not_committed_moves_nothing() {
        work.note(new EarlierStart(shop.id(), EARLIER));
        events.append(new Batch(List.of(eventAt(EARLIER.plusSeconds(1))), List.of(), List.of()));
        finishWork.all();
        assertThat(sites.find(shop.id()).orElseThrow().nativeStatsStartAt()).isEqualTo(MADE);
        assertThat(work.all()).isEmpty();
    }

    @Test
    void the_statistics_of_a_removed_site_go() {
        sites.remove(shop.id());
        finishWork.purge();
        assertThat(purged.sites).containsExactly(shop.id());
        assertThat(work.all()).isEmpty();
    }

    @Test
    void purging_leaves_running_loads_alone() {
        EarlierStart running = new EarlierStart(shop.id(), EARLIER);
        work.note(running);
        work.note(new Purge(new SiteId(99)));
        finishWork.purge();
        assertThat(work.all()).containsExactly(running);
    }

    private Event eventAt(Instant timestamp) {
        return new Event(
                shop.id(),
                EventName.PAGEVIEW,
                timestamp,
                "shop.test",
                "/",
                new VisitorId(7),
                new SessionId(1),
                Map.of(),
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }

    private static final class Purged implements StoredData {
        private final List<SiteId> sites = new ArrayList<>();

        @Override
        public void purge(SiteId site) {
            sites.add(site);
        }

        @Override
        public void events(SiteId site, Span span, Consumer<Event> taker) {
            throw new AssertionError("nobody reads");
        }

        @Override
        public void sessions(SiteId site, Span span, Consumer<Session> taker) {
            throw new AssertionError("nobody reads");
        }

        @Override
        public Optional<Days> days(SiteId site, SiteTimeZone zone) {
            throw new AssertionError("nobody reads");
        }

        @Override
        public void aggregates(
                SiteId site,
                Report report,
                Days days,
                SiteTimeZone zone,
                LocalDate legacyTimeOnPageUntil,
                Consumer<List<Object>> taker) {
            throw new AssertionError("nobody reads");
        }
    }
}
