package dev.footfall.domain.stats;

import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Column.Term;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * How long people read a page: from engagement pings, and before a site's {@link SiteScope#legacyTimeOnPageUntil} from
 * the time until their next page view (stats-query-v2.md §8.6 and appendix B).
 */
final class TimeOnPage {
    private static final long MILLIS = 1000;
    private static final Instant NO_CUTOFF = Instant.parse("2000-01-01T00:00:00Z");

    private final ResolvedQuery query;
    private final Instant cutoff;

    TimeOnPage(ResolvedQuery query) {
        this.query = query;
        this.cutoff = cutoff(query.site());
    }

    /** From when on there are pings. */
    Instant cutoff() {
        return cutoff;
    }

    /** Whether every part of the range has pings. */
    boolean isFromPingsOnly() {
        return !cutoff.isAfter(query.range().first());
    }

    boolean usesPings() {
        return cutoff.isBefore(query.range().last());
    }

    /** Whether part of the answer is from the time between page views. */
    boolean usesStays() {
        return !isFromPingsOnly()
                && (query.dimensions().isEmpty() || query.dimensions().equals(List.of(OfEvent.PAGE)));
    }

    private static Instant cutoff(SiteScope site) {
        LocalDate day = site.legacyTimeOnPageUntil();
        return day.equals(LocalDate.EPOCH) ? NO_CUTOFF : midnight(day, site.zone());
    }

    private static Instant midnight(LocalDate day, SiteTimeZone zone) {
        LocalDateTime midnight = day.atStartOfDay();
        ZoneOffsetTransition change = zone.id().getRules().getTransition(midnight);
        if (change == null) {
            return midnight.toInstant(zone.id().getRules().getOffset(midnight));
        }
        return change.isGap() ? change.getInstant().minusSeconds(1) : midnight.toInstant(change.getOffsetBefore());
    }

    /**
     * @param pings those that tell how long pages were read
     * @param events what is counted of events
     */
    Column column(Part pings, NativeParts own, Side events, Layout layout) {
        List<Term> totals = new ArrayList<>();
        List<Term> counts = new ArrayList<>();
        if (usesPings()) {
            totals.add(new Term(layout.of(pings, Plain.ENGAGEMENT_MILLIS), 1));
            counts.add(new Term(layout.of(pings, Plain.ENGAGED_VISITS), MILLIS));
            List<Part> imported =
                    isFromPingsOnly() ? events.imported() : pages(events, since(), "total_time_on_page_visits");
            Side reading = new Side(pings, imported);
            reading.totals(Metric.TIME_ON_PAGE, MILLIS, layout).forEach(totals::add);
            reading.counts(Metric.TIME_ON_PAGE, MILLIS, layout).forEach(counts::add);
        }
        if (usesStays()) {
            Part stays = stays(own);
            totals.add(new Term(layout.of(stays, Plain.STAY_SECONDS), MILLIS));
            counts.add(new Term(layout.of(stays, Plain.STAYS), MILLIS));
            if (!query.dimensions().isEmpty()) {
                for (Part left : pages(events, until(), "pageviews", "exits")) {
                    totals.add(new Term(layout.of(left, new Measure.Total("total_time_on_page")), MILLIS));
                    counts.add(new Term(layout.of(left, new Measure.Total("pageviews")), MILLIS));
                    counts.add(new Term(layout.of(left, new Measure.Total("exits")), -MILLIS));
                }
            }
        }
        return totals.isEmpty() ? new Column.Unknown() : new Column.Mean(totals, counts);
    }

    private Part stays(NativeParts own) {
        boolean byPage = !query.dimensions().isEmpty();
        List<Filter> others = query.filters().stream()
                .filter(filter -> !(filter instanceof Match match
                        && (match.dimension() == OfEvent.PAGE
                                || (byPage && match.dimension() instanceof Dimension.Property))))
                .toList();
        Predicate where = byPage
                ? new Predicate.Always()
                : ResolvedQuery.topLevel(query.filters(), OfEvent.PAGE).stream()
                        .findFirst()
                        .map(FilterMeaning::ofLeaf)
                        .orElseGet(Predicate.Always::new);
        return own.stays(
                others, where, usesPings() ? cutoff : query.range().last().plusSeconds(1));
    }

    private List<Part> pages(Side events, DayRange days, String... counters) {
        List<String> all = new ArrayList<>(List.of("total_time_on_page"));
        all.addAll(List.of(counters));
        return events.imported().stream()
                .filter(part -> Side.table(part) == ImportedTable.PAGES)
                .map(part -> ImportedParts.of(
                        query.asking(Sides.of(query).ofEvents(), query.filters(), query.dimensions()),
                        ImportedTable.PAGES,
                        days,
                        all))
                .toList();
    }

    private DayRange since() {
        DayRange asked = asked();
        LocalDate day = query.site().legacyTimeOnPageUntil();
        return new DayRange(day.isAfter(asked.first()) ? day : asked.first(), asked.last());
    }

    private DayRange until() {
        DayRange asked = asked();
        LocalDate day = query.site().legacyTimeOnPageUntil().minusDays(1);
        return usesPings() && day.isBefore(asked.last()) ? new DayRange(asked.first(), day) : asked;
    }

    private DayRange asked() {
        return ImportedData.days(query.range(), query.site().zone());
    }
}
