package dev.footfall.application.sites;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which part of a list is asked for (sites-api.md §1.5).
 *
 * @param after rows that follow this position
 * @param before rows that precede this position
 */
public record Bounds(Optional<Position> after, Optional<Position> before, int limit) {
    /** How many rows a page has unless somebody asks for fewer. */
    public static final int MOST = 100;

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    public static Either<SitesProblem, Bounds> read(JsonTree.Members asked) {
        return limit(asked)
                .flatMap(limit -> cursor(asked, "after")
                        .flatMap(after -> cursor(asked, "before").map(before -> new Bounds(after, before, limit))));
    }

    private static Either<SitesProblem, Integer> limit(JsonTree.Members asked) {
        return switch (asked.member("limit").orElseGet(JsonTree.Null::new)) {
            case JsonTree.Null() -> Either.right(MOST);
            case JsonTree.Numeral(BigDecimal value, boolean isWhole) when isWhole -> Either.right(within(value));
            case JsonTree.Text(String digits)
            when WHOLE.matcher(digits).matches() -> Either.right(within(new BigDecimal(digits)));
            case JsonTree ignored -> Either.left(new SitesProblem.LimitNotANumber());
        };
    }

    // A number beyond the limits is passed over in silence.
    private static int within(BigDecimal limit) {
        return limit.signum() > 0 && limit.compareTo(BigDecimal.valueOf(MOST)) <= 0 ? limit.intValueExact() : MOST;
    }

    /** A place that a client names, if it names one. */
    public static Either<SitesProblem, Optional<Position>> cursor(JsonTree.Members asked, String name) {
        return switch (asked.member(name).orElseGet(JsonTree.Null::new)) {
            case JsonTree.Null() -> Either.right(Optional.empty());
            case JsonTree.Text(String text) when text.isEmpty() -> Either.right(Optional.empty());
            case JsonTree.Text(String text) -> Position.read(text).map(Optional::of);
            case JsonTree ignored -> Either.left(new SitesProblem.CursorUnreadable());
        };
    }

    boolean isAtTheEnd() {
        return after.isEmpty() && before.isPresent();
    }

    /** How many rows tell whether there are more than a page has. */
    int oneMore() {
        return limit + 1;
    }

    /** The page of a whole list, which is in order. */
    public <T> Page<T> of(List<T> all, Function<T, Position> position) {
        List<T> within = all.stream()
                .filter(row -> after.filter(bound -> position.apply(row).compareTo(bound) >= 0)
                        .isEmpty())
                .filter(row -> before.filter(bound -> position.apply(row).compareTo(bound) <= 0)
                        .isEmpty())
                .toList();
        int first = isAtTheEnd() ? Math.max(0, within.size() - oneMore()) : 0;
        return cut(within.subList(first, Math.min(within.size(), first + oneMore())), position);
    }

    /** @param rows within the bounds and in order, up to one more than the page has: the last ones at the end */
    <T> Page<T> cut(List<T> rows, Function<T, Position> position) {
        boolean areMore = rows.size() > limit;
        List<T> shown = !areMore ? rows : isAtTheEnd() ? rows.subList(1, rows.size()) : rows.subList(0, limit);
        if (shown.isEmpty()) {
            return new Page<>(shown, Optional.empty(), Optional.empty(), limit);
        }
        Optional<Position> first = Optional.of(position.apply(shown.getFirst()));
        Optional<Position> last = Optional.of(position.apply(shown.getLast()));
        return isAtTheEnd()
                ? new Page<>(shown, first.filter(any -> areMore), last, limit)
                : new Page<>(shown, first.filter(any -> after.isPresent()), last.filter(any -> areMore), limit);
    }
}
