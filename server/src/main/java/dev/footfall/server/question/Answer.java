package dev.footfall.server.question;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import dev.footfall.server.command.TextTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** An answer as a table for people: dimensions, then metrics. */
final class Answer {
    private Answer() {}

    static TextTable table(QueryResult answer) {
        ResolvedQuery query = answer.query();
        TextTable table = new TextTable(Stream.concat(
                        query.dimensions().stream().map(Dimension::wireName),
                        query.metrics().stream().map(Metric::wireName))
                .toList());
        answer.rows().forEach(row -> table.add(cells(row)));
        return table;
    }

    private static List<String> cells(QueryResult.Row row) {
        return Stream.concat(row.dimensions().stream(), row.metrics().stream())
                .map(Answer::cell)
                .toList();
    }

    private static String cell(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Fraction(double number) -> Double.toString(number);
            case Value.Money(BigDecimal amount, String currency) -> amount.toPlainString() + " " + currency;
            case Value.Decimal(BigDecimal number) -> number.toPlainString();
            case Value.Nothing() -> "-";
        };
    }
}
