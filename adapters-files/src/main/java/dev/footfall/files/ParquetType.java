package dev.footfall.files;

import dev.footfall.domain.json.JsonTree;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/** How a value is stored. One of another kind is a mistake of whoever writes: {@link IllegalArgumentException}. */
enum ParquetType {
    ID("UBIGINT") {
        @Override
        void append(DuckDBAppender appender, JsonTree value) throws SQLException {
            BigDecimal id = number(value);
            if (id.signum() < 0 || id.compareTo(LARGEST_ID) > 0) {
                throw new IllegalArgumentException("an id has 64 bits: " + id);
            }
            appender.append(id.longValue());
        }
    },
    TIME("TIMESTAMP") {
        @Override
        void append(DuckDBAppender appender, JsonTree value) throws SQLException {
            appender.append(LocalDateTime.parse(text(value)));
        }
    },
    AMOUNT("DECIMAL(18, 3)") {
        @Override
        void append(DuckDBAppender appender, JsonTree value) throws SQLException {
            appender.append(number(value).setScale(3));
        }
    },
    PROPERTIES("MAP(VARCHAR, VARCHAR)") {
        @Override
        void append(DuckDBAppender appender, JsonTree value) throws SQLException {
            if (!(value instanceof JsonTree.Members(var members))) {
                throw new IllegalArgumentException("properties are an object");
            }
            Map<String, String> texts = new LinkedHashMap<>();
            members.forEach((name, property) -> texts.put(name, text(property)));
            appender.append(texts);
        }
    },
    NUMBER("BIGINT") {
        @Override
        void append(DuckDBAppender appender, JsonTree value) throws SQLException {
            appender.append(number(value).longValueExact());
        }
    },
    TRUTH("BOOLEAN") {
        @Override
        void append(DuckDBAppender appender, JsonTree value) throws SQLException {
            if (!(value instanceof JsonTree.Bool(var bool))) {
                throw new IllegalArgumentException("true or false is a boolean");
            }
            appender.append(bool);
        }
    },
    TEXT("VARCHAR") {
        @Override
        void append(DuckDBAppender appender, JsonTree value) throws SQLException {
            appender.append(text(value));
        }
    };

    private static final BigDecimal LARGEST_ID = new BigDecimal("18446744073709551615");

    private final String sql;

    ParquetType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    abstract void append(DuckDBAppender appender, JsonTree value) throws SQLException;

    private static String text(JsonTree value) {
        return switch (value) {
            case JsonTree.Text(var text) -> text;
            case JsonTree.Numeral number -> number.text();
            case JsonTree.Bool(var bool) -> Boolean.toString(bool);
            case JsonTree.Members members -> JsonText.write(members);
            case JsonTree.Items items -> JsonText.write(items);
            case JsonTree.Null() -> "";
        };
    }

    private static BigDecimal number(JsonTree value) {
        return value instanceof JsonTree.Numeral(var number, var integer) ? number : new BigDecimal(text(value));
    }
}
