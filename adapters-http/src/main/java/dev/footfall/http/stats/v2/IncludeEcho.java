package dev.footfall.http.stats.v2;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Circumstances.ComparedPeriod;
import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.Comparison.Weekday;
import dev.footfall.domain.stats.Comparison.With;
import dev.footfall.domain.stats.ResolvedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an answer was to bring besides its rows: only what was asked for. A comparison is put the newer way. */
final class IncludeEcho {
    private IncludeEcho() {}

    static JsonTree of(ResolvedQuery query) {
        SortedMap<String, JsonTree> include = new TreeMap<>();
        query.include().forEach(asked -> include.put(asked.wireName(), new JsonTree.Bool(true)));
        query.circumstances().comparison().map(ComparedPeriod::asked).ifPresent(comparison -> put(include, comparison));
        return new JsonTree.Members(include);
    }

    private static void put(SortedMap<String, JsonTree> include, Comparison comparison) {
        include.put("compare", with(comparison.with()));
        if (comparison.weekday() == Weekday.SAME) {
            include.put("compare_match_day_of_week", new JsonTree.Bool(true));
        }
    }

    private static JsonTree with(With with) {
        return switch (with) {
            case With.PreviousPeriod() -> new JsonTree.Text("previous_period");
            case With.YearOverYear() -> new JsonTree.Text("year_over_year");
            case With.Dates(LocalDate first, LocalDate last) -> pair(first.toString(), last.toString());
            case With.Instants(OffsetDateTime first, OffsetDateTime last) -> pair(text(first), text(last));
        };
    }

    // Always with seconds, which OffsetDateTime leaves out where it can.
    private static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static JsonTree pair(String first, String last) {
        return new JsonTree.Items(List.of(new JsonTree.Text(first), new JsonTree.Text(last)));
    }
}
