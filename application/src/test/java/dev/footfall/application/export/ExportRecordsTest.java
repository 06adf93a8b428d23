package dev.footfall.application.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.records.RawRecords;
import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.Session.Outcome;
import dev.footfall.domain.visit.Session.Page;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** admin-api.md §9. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportRecordsTest {
    private static final Instant TIME = Instant.parse("2024-02-01T10:00:00Z");
    private static final Span SPAN = new Span(Optional.of(TIME), Optional.empty());

    private final MadeUpData data = new MadeUpData();
    private final Site shop = new InMemorySites().added("shop.test", new TeamId(1), SiteKind.REGULAR);
    private final Written written = new Written();
    private final ExportRecords exportRecords = new ExportRecords(data);

    @Test
    void events_are_written_as_they_come() {
        data.events.addAll(List.of(event(shop.id(), "/b"), event(new SiteId(99), "/c"), event(shop.id(), "/a")));
        exportRecords.events(shop, SPAN, written);
        assertThat(written.records)
                .containsExactly(RawRecords.of(data.events.getFirst()), RawRecords.of(data.events.getLast()));
        assertThat(data.asked).containsExactly(SPAN);
        assertThat(written.closed).isFalse();
    }

    @Test
    void visits_are_written_as_they_come() {
        data.sessions.addAll(List.of(session(2), session(1)));
        exportRecords.sessions(shop, SPAN, written);
        assertThat(written.records)
                .containsExactly(RawRecords.of(data.sessions.getFirst()), RawRecords.of(data.sessions.getLast()));
        assertThat(data.asked).containsExactly(SPAN);
        assertThat(written.closed).isFalse();
    }

    private static Event event(SiteId site, String page) {
        return new Event(
                site,
                EventName.PAGEVIEW,
                TIME,
                "shop.test",
                page,
                new VisitorId(7),
                new SessionId(8),
                Map.of(),
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }

    private Session session(long id) {
        return new Session(
                shop.id(),
                new SessionId(id),
                new VisitorId(7),
                TIME,
                TIME,
                Outcome.BOUNCE,
                new Page("shop.test", "/"),
                new Page("shop.test", "/"),
                1,
                1,
                Map.of(),
                VisitAttributes.UNKNOWN);
    }

    private static final class Written implements RecordSink {
        private final List<Members> records = new ArrayList<>();
        private boolean closed;

        @Override
        public void write(Members record) {
            records.add(record);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
