package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Filter.Operator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The small language of v1's {@code filters}, as in {@code event:page==/blog/*;visit:os!=Mac} (stats-api-v1.md §7.2).
 *
 * <p>It has no errors: a piece that cannot be read is left out. Pieces that list several values, and those about goals,
 * are read as if they were not negated; clients rely on all of that.
 */
final class FilterExpression {
    private static final Pattern OPERATOR = Pattern.compile("==|!=");
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\)\\|");
    private static final int COUNTRY_BYTES = 2;

    private FilterExpression() {}

    static List<Condition> parse(String text) {
        return Arrays.stream(text.split(";", -1))
                .flatMap(piece -> piece(piece.strip()).stream())
                .toList();
    }

    private static Optional<Condition> piece(String piece) {
        List<String> parts = OPERATOR.splitAsStream(piece)
                .filter(Predicate.not(String::isEmpty))
                .map(String::strip)
                .toList();
        return parts.size() == 2
                ? Optional.of(condition(parts.getFirst(), parts.getLast(), piece.contains("!=")))
                        .filter(FilterExpression::isPossible)
                : Optional.empty();
    }

    private static Condition condition(String key, String value, boolean negated) {
        if (key.equals(Condition.GOAL)) {
            return Condition.of(Operator.IS, key, members(value));
        }
        if (value.contains("*")) {
            return Condition.of(
                    negated ? Operator.MATCHES_WILDCARD_NOT : Operator.MATCHES_WILDCARD, key, List.of(value));
        }
        List<String> members = members(value);
        return Condition.of(negated && members.size() == 1 ? Operator.IS_NOT : Operator.IS, key, members);
    }

    private static List<String> members(String value) {
        return Arrays.stream(SEPARATOR.split(value, -1))
                .map(member -> member.replace("\\|", "|"))
                .toList();
    }

    // A country of any other length is taken for a mistake, and the whole piece left out.
    private static boolean isPossible(Condition condition) {
        return !condition.property().equals(Condition.COUNTRY)
                || condition.anyOf().stream()
                        .allMatch(clause -> clause.text().getBytes(StandardCharsets.UTF_8).length == COUNTRY_BYTES);
    }
}
