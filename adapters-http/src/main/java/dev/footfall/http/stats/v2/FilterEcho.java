package dev.footfall.http.stats.v2;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Filters back into the JSON they were written in. */
public final class FilterEcho {
    private FilterEcho() {}

    public static JsonTree of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> items(new JsonTree.Text("and"), all(all));
            case Filter.Or(List<Filter> any) -> items(new JsonTree.Text("or"), all(any));
            case Filter.Not(Filter negated) -> items(new JsonTree.Text("not"), of(negated));
            case Filter.Behavior(var occurrence, Filter event) ->
                items(new JsonTree.Text(occurrence.wireName()), of(event));
            case Filter.InSegments ignored ->
                throw new IllegalArgumentException("a checked query has the filters of segments in their place");
            case Match match -> leaf(match);
        };
    }

    private static JsonTree all(List<Filter> filters) {
        return new JsonTree.Items(filters.stream().map(FilterEcho::of).toList());
    }

    private static JsonTree leaf(Match match) {
        return new JsonTree.Items(Stream.concat(
                        Stream.of(
                                new JsonTree.Text(match.operator().wireName()),
                                new JsonTree.Text(match.dimension().wireName()),
                                new JsonTree.Items(match.anyOf().stream()
                                        .map(FilterEcho::clause)
                                        .toList())),
                        modifier(match.caseRule()).stream())
                .toList());
    }

    private static JsonTree clause(Clause clause) {
        return switch (clause) {
            case Clause.Text(String text) -> new JsonTree.Text(text);
            case Clause.Whole(long value) -> new JsonTree.Numeral(BigDecimal.valueOf(value), true);
        };
    }

    private static Optional<JsonTree> modifier(CaseRule rule) {
        return switch (rule) {
            case UNSAID -> Optional.empty();
            case UNSAID_BUT_MODIFIED -> Optional.of(new JsonTree.Members(Map.of()));
            case SENSITIVE -> Optional.of(caseSensitive(true));
            case INSENSITIVE -> Optional.of(caseSensitive(false));
        };
    }

    private static JsonTree caseSensitive(boolean value) {
        return new JsonTree.Members(Map.of("case_sensitive", new JsonTree.Bool(value)));
    }

    private static JsonTree items(JsonTree... items) {
        return new JsonTree.Items(List.of(items));
    }
}
