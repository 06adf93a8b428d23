package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Pagination;
import io.vavr.control.Either;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page of a breakdown: {@code limit} rows each, counted from 1 (stats-api-v1.md §15.3). */
final class Page {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final BigInteger MOST_ROWS = BigInteger.valueOf(1000);
    private static final BigInteger LAST_ROW = BigInteger.valueOf(Long.MAX_VALUE);

    private Page() {}

    static Either<StatsV1Problem, Pagination> read(Parameters parameters) {
        return positive(parameters, "limit", "100")
                .filter(limit -> limit.compareTo(MOST_ROWS) <= 0)
                .<Either<StatsV1Problem, BigInteger>>map(Either::right)
                .orElseGet(() -> Either.left(new StatsV1Problem.UnfitLimit()))
                .flatMap(limit -> positive(parameters, "page", "1")
                        .<Either<StatsV1Problem, Pagination>>map(page -> Either.right(pagination(limit, page)))
                        .orElseGet(() -> Either.left(new StatsV1Problem.UnfitPage())));
    }

    private static Optional<BigInteger> positive(Parameters parameters, String name, String otherwise) {
        return Optional.of(parameters.last(name).orElse(otherwise))
                .filter(text -> INTEGER.matcher(text).matches())
                .map(BigInteger::new)
                .filter(number -> number.signum() > 0);
    }

    private static Pagination pagination(BigInteger limit, BigInteger page) {
        BigInteger offset = page.subtract(BigInteger.ONE).multiply(limit);
        return new Pagination(limit.intValueExact(), offset.min(LAST_ROW).longValueExact());
    }
}
