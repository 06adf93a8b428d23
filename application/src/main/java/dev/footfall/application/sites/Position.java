package dev.footfall.application.sites;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a row stands in a list, greatest first.
 *
 * @param second 0 in lists that go by number alone
 * @param rank 0 in lists that go by number alone
 */
public record Position(long second, int rank, long id) implements Comparable<Position> {
    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,18})\\.(\\d)\\.(\\d{1,18})");
    private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::second)
            .thenComparingInt(Position::rank)
            .thenComparingLong(Position::id);

    /** In a list that goes by number alone. */
    public static Position of(long id) {
        return new Position(0, 0, id);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** The position as clients hold it: nothing they should read. */
    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((second + "." + rank + "." + id).getBytes(StandardCharsets.UTF_8));
    }

    static Either<SitesProblem, Position> read(String cursor) {
        try {
            Matcher numbers = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            return numbers.matches()
                    ? Either.right(new Position(
                            Long.parseLong(numbers.group(1)),
                            Integer.parseInt(numbers.group(2)),
                            Long.parseLong(numbers.group(3))))
                    : Either.left(new SitesProblem.CursorUnreadable());
        } catch (IllegalArgumentException noBase64) {
            return Either.left(new SitesProblem.CursorUnreadable());
        }
    }
}
