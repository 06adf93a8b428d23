package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of filter trees (stats-query-v2.md §3.1), which depends a little on where they stand. */
enum FilterGrammar {
    /** Of requests. */
    PUBLIC,
    /** Of requests in the extended vocabulary: wildcards may be in them. */
    EXTENDED,
    /** Of saved segments: wildcards may be in them and other segments may not (§6.8). */
    STORED;

    /** How many operators may stand inside each other. */
    static final int DEEPEST = 100;

    /** What stands in the place of a dimension where a filter is about segments. */
    static final String SEGMENT = "segment";

    private static final int LEAF = 3;
    private static final int MODIFIED_LEAF = 4;

    static FilterGrammar of(Vocabulary spoken) {
        return switch (spoken) {
            case PUBLIC -> PUBLIC;
            case EXTENDED -> EXTENDED;
        };
    }

    /** Whether more operators stand inside each other than may; none of them is looked at closely. */
    static boolean isTooDeep(JsonTree tree) {
        return depth(tree, 0) > DEEPEST;
    }

    // Counts no further than needed.
    private static int depth(JsonTree tree, int soFar) {
        if (!(tree instanceof JsonTree.Items(List<JsonTree> items)) || items.size() < 2 || soFar > DEEPEST) {
            return soFar;
        }
        return switch (word(items)) {
            case "not", "has_done", "has_not_done" -> depth(items.get(1), soFar + 1);
            case "and", "or" ->
                items.get(1) instanceof JsonTree.Items(List<JsonTree> branches)
                        ? branches.stream()
                                .mapToInt(branch -> depth(branch, soFar + 1))
                                .max()
                                .orElse(soFar)
                        : soFar;
            default -> soFar;
        };
    }

    /** Whether the tree follows the grammar. Its depth must have been checked. */
    boolean admits(JsonTree tree) {
        if (!(tree instanceof JsonTree.Items(List<JsonTree> items)) || items.isEmpty()) {
            return false;
        }
        String word = word(items);
        return switch (word) {
            case "and", "or" ->
                items.size() == 2
                        && items.get(1) instanceof JsonTree.Items(List<JsonTree> branches)
                        && !branches.isEmpty()
                        && branches.stream().allMatch(this::admits);
            case "not" -> items.size() == 2 && admits(items.get(1));
            default ->
                Occurrence.named(word).isPresent()
                        ? items.size() == 2 && admits(items.get(1))
                        : Operator.named(word)
                                .filter(this::knows)
                                .filter(operator -> isLeaf(operator, items))
                                .isPresent();
        };
    }

    /** Whether the operator is in the vocabulary. */
    boolean knows(Operator operator) {
        return switch (operator) {
            case IS, IS_NOT, CONTAINS, CONTAINS_NOT, MATCHES, MATCHES_NOT -> true;
            case MATCHES_WILDCARD, MATCHES_WILDCARD_NOT -> this != PUBLIC;
        };
    }

    private boolean isLeaf(Operator operator, List<JsonTree> items) {
        return hasLengthOf(operator, items)
                && isSubjectOf(operator, items.get(1))
                && items.get(2) instanceof JsonTree.Items(List<JsonTree> clauses)
                && clauses.stream().allMatch(FilterGrammar::isClause);
    }

    private static boolean hasLengthOf(Operator operator, List<JsonTree> items) {
        return items.size() == LEAF
                || (takesModifier(operator) && items.size() == MODIFIED_LEAF && isModifier(items.get(LEAF)));
    }

    /** Whether a condition may say how letter case counts. */
    static boolean takesModifier(Operator operator) {
        return switch (operator) {
            case IS, IS_NOT, CONTAINS, CONTAINS_NOT -> true;
            case MATCHES, MATCHES_NOT, MATCHES_WILDCARD, MATCHES_WILDCARD_NOT -> false;
        };
    }

    private boolean isSubjectOf(Operator operator, JsonTree name) {
        if (name.equals(new JsonTree.Text(SEGMENT))) {
            return canFilterSegments(operator) && this != STORED;
        }
        return dimension(name)
                .filter(dimension -> dimension != OfEvent.GOAL || canFilterGoals(operator))
                .isPresent();
    }

    static boolean canFilterSegments(Operator operator) {
        return operator == Operator.IS;
    }

    static boolean canFilterGoals(Operator operator) {
        return operator == Operator.IS || operator == Operator.CONTAINS;
    }

    private static boolean isModifier(JsonTree tree) {
        return tree instanceof JsonTree.Members(Map<String, JsonTree> members)
                && members.entrySet().stream()
                        .allMatch(member ->
                                member.getKey().equals("case_sensitive") && member.getValue() instanceof JsonTree.Bool);
    }

    private static boolean isClause(JsonTree tree) {
        return tree instanceof JsonTree.Text || (tree instanceof JsonTree.Numeral numeral && numeral.isWhole());
    }

    /** Time is no dimension to filter by. */
    static Optional<Dimension> dimension(JsonTree tree) {
        return tree instanceof JsonTree.Text(String name)
                ? Dimension.named(name).filter(dimension -> !(dimension instanceof Dimension.Time))
                : Optional.empty();
    }

    private static String word(List<JsonTree> items) {
        return items.getFirst() instanceof JsonTree.Text(String word) ? word : "";
    }
}
