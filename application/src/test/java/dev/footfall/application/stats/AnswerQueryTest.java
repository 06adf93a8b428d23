package dev.footfall.application.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemoryImports;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** stats-query-v2.md §4: all time, and the moment a question is asked. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerQueryTest {
    private final MovableClock clock = MovableClock.at("2024-03-04T12:30:00.999Z");
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemorySites sites = new InMemorySites();
    private final List<ResolvedQuery> asked = new ArrayList<>();
    private final AnswerQuery answerQuery = new AnswerQuery(this::answer, events, sites, new InMemoryImports(), clock);
    private final Site newYork = sites.add(Site.named(
                            new Domain("shop.test"),
                            new TeamId(1),
                            SiteTimeZone.parse("America/New_York").get(),
                            Instant.parse("2024-03-01T00:00:00Z"))
                    .withStatsFrom(Instant.parse("2024-02-01T00:00:00Z")))
            .get();

    static List<DateRange> otherRanges() {
        return List.of(
                new DateRange.Today(),
                new DateRange.LastDays(7),
                new DateRange.ThisMonth(),
                new DateRange.LastMonths(6),
                new DateRange.ThisYear(),
                new DateRange.LastTwentyFourHours(),
                new DateRange.Dates(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1)));
    }

    @Test
    void all_time_begins_with_the_local_day_of_the_first_event_that_counts() {
        happened("2024-01-31T23:59:59Z", "2024-02-10T03:00:00Z", "2024-02-20T03:00:00Z");
        ask(newYork, new DateRange.All());
        assertThat(asked.getLast().range())
                .isEqualTo(new Interval(Instant.parse("2024-02-09T05:00:00Z"), Instant.parse("2024-03-05T04:59:59Z")));
    }

    @Test
    void the_start_is_looked_for_once_and_then_remembered() {
        happened("2024-02-10T03:00:00Z");
        ask(newYork, new DateRange.All());
        assertThat(events.questions()).isEqualTo(1);
        Site remembered = sites.find(newYork.id()).orElseThrow();
        assertThat(remembered.statsStartDate()).contains(LocalDate.of(2024, 2, 9));
        ask(remembered, new DateRange.All());
        assertThat(events.questions()).isEqualTo(1);
        assertThat(asked.getLast().range()).isEqualTo(asked.getFirst().range());
    }

    @Test
    void without_events_all_time_is_today_and_nothing_is_remembered() {
        ask(newYork, new DateRange.All());
        assertThat(asked.getLast().range())
                .isEqualTo(new Interval(Instant.parse("2024-03-04T05:00:00Z"), Instant.parse("2024-03-05T04:59:59Z")));
        assertThat(sites.find(newYork.id()).orElseThrow().statsStartDate()).isEmpty();
    }

    @Test
    void events_of_other_sites_do_not_count() {
        events.append(new Batch(List.of(event(new SiteId(99), "2024-02-10T03:00:00Z")), List.of(), List.of()));
        ask(newYork, new DateRange.All());
        assertThat(asked.getLast().range().first()).isEqualTo("2024-03-04T05:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("otherRanges")
    void other_ranges_do_not_ask_for_the_start(DateRange range) {
        ask(newYork, range);
        assertThat(events.questions()).isZero();
    }

    @Test
    void now_has_whole_seconds() {
        ask(newYork, new DateRange.LastTwentyFourHours());
        assertThat(asked.getLast().range())
                .isEqualTo(new Interval(Instant.parse("2024-03-03T12:30:00Z"), Instant.parse("2024-03-04T12:30:00Z")));
        assertThat(asked.getLast().site().nativeStart()).isEqualTo("2024-02-01T00:00:00Z");
        assertThat(asked.getLast().site().domain()).isEqualTo("shop.test");
    }

    private void ask(Site site, DateRange range) {
        Query query = Query.of(QueryRequest.of(range, Metric.VISITORS), new SiteFacts(Set.of()))
                .get();
        assertThat(answerQuery.answer(site, query).query()).isEqualTo(asked.getLast());
    }

    private QueryResult answer(ResolvedQuery query) {
        asked.add(query);
        return new QueryResult(List.of(), new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()), query);
    }

    private void happened(String... instants) {
        for (String instant : instants) {
            events.append(new Batch(List.of(event(newYork.id(), instant)), List.of(), List.of()));
        }
    }

    private static Event event(SiteId site, String instant) {
        return new Event(
                site,
                EventName.ENGAGEMENT,
                Instant.parse(instant),
                "shop.test",
                "/",
                new VisitorId(1),
                new SessionId(1),
                Map.of(),
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }
}
