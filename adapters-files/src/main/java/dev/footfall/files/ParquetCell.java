package dev.footfall.files;

import dev.footfall.domain.json.JsonTree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** What a value of a Parquet file is as JSON; nulls and values that are no numbers are nothing. */
final class ParquetCell {
    /** Up to here every whole number is a double: tools make doubles of ids when one of them is missing. */
    private static final double EXACT = 0x1p53;

    private ParquetCell() {}

    static Optional<JsonTree> tree(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(new JsonTree.Text(text));
            case Boolean bool -> Optional.of(new JsonTree.Bool(bool));
            case BigInteger whole -> Optional.of(integer(new BigDecimal(whole)));
            case BigDecimal decimal -> Optional.of(decimal(decimal));
            case Double number -> floating(number);
            case Float number -> floating(Double.parseDouble(number.toString()));
            case Number whole -> Optional.of(integer(BigDecimal.valueOf(whole.longValue())));
            case Map<?, ?> entries -> Optional.of(members(entries));
            case DuckDBStruct fields -> Optional.of(members(fields.getMap()));
            case Array items -> Optional.of(items(items));
            default -> Optional.of(new JsonTree.Text(value.toString()));
        };
    }

    private static JsonTree integer(BigDecimal value) {
        return new JsonTree.Numeral(value, true);
    }

    // Amounts are texts in the records that are exported, so that no reader makes a double of them.
    private static JsonTree decimal(BigDecimal value) {
        return value.scale() <= 0
                ? integer(value.setScale(0))
                : new JsonTree.Text(value.stripTrailingZeros().toPlainString());
    }

    private static Optional<JsonTree> floating(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Optional.empty();
        }
        return Optional.of(
                value == Math.rint(value) && Math.abs(value) <= EXACT
                        ? integer(BigDecimal.valueOf((long) value))
                        : new JsonTree.Numeral(new BigDecimal(Double.toString(value)), false));
    }

    private static JsonTree members(Map<?, ?> entries) throws SQLException {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            Optional<JsonTree> value = tree(entry.getValue());
            if (value.isPresent()) {
                members.put(String.valueOf(entry.getKey()), value.get());
            }
        }
        return new JsonTree.Members(members);
    }

    private static JsonTree items(Array array) throws SQLException {
        List<JsonTree> items = new ArrayList<>();
        for (Object item : (Object[]) array.getArray()) {
            items.add(tree(item).orElseGet(JsonTree.Null::new));
        }
        return new JsonTree.Items(items);
    }
}
