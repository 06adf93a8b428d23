package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.QueryProblem;
import java.util.List;
import java.util.Optional;

/** Says what {@link FilterGrammar#STORED} has against a filter, pointing at the innermost part. */
final class StoredFilters {
    private StoredFilters() {}

    /** The first part that is refused, depth first from left to right. The depth must have been checked. */
    static Optional<QueryProblem> refused(JsonTree tree) {
        if (!(tree instanceof JsonTree.Items(List<JsonTree> items)) || items.isEmpty()) {
            return Optional.of(new QueryProblem.UnknownOperator(tree));
        }
        String word = items.getFirst() instanceof JsonTree.Text(String text) ? text : "";
        return switch (word) {
            case "and", "or" ->
                items.size() == 2 && items.get(1) instanceof JsonTree.Items(List<JsonTree> parts) && !parts.isEmpty()
                        ? parts.stream()
                                .map(StoredFilters::refused)
                                .flatMap(Optional::stream)
                                .findFirst()
                        : Optional.of(new QueryProblem.UnfitClauses(tree));
            case "not" -> about(tree, items);
            default ->
                Occurrence.named(word).isPresent()
                        ? about(tree, items)
                        : Operator.named(word)
                                .map(operator -> condition(tree))
                                .orElseGet(() -> Optional.of(new QueryProblem.UnknownOperator(tree)));
        };
    }

    private static Optional<QueryProblem> about(JsonTree tree, List<JsonTree> items) {
        return items.size() == 2 ? refused(items.get(1)) : Optional.of(new QueryProblem.UnfitClauses(tree));
    }

    private static Optional<QueryProblem> condition(JsonTree tree) {
        return FilterGrammar.STORED.admits(tree) ? Optional.empty() : Optional.of(new QueryProblem.UnfitClauses(tree));
    }
}
