package dev.footfall.files;

import dev.footfall.application.records.RecordSource;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file, one after the other: memory does not grow with the file. */
final class ParquetSource implements RecordSource {
    private static final String PROPS = "props";

    private final DuckDBConnection connection;
    private final ResultSet rows;
    private final List<Column> columns;
    private long row;

    private enum Kind {
        TIMESTAMP,
        TIMESTAMP_WITH_ZONE,
        TEXT,
        OTHER
    }

    private record Column(String name, int index, Kind kind) {}

    ParquetSource(Path file) {
        try {
            this.connection = ParquetEngine.inMemory();
            this.rows = rows(connection, file);
            this.columns = columns(rows.getMetaData());
        } catch (SQLException unreadable) {
            throw new UncheckedIOException(ParquetEngine.failure(unreadable));
        }
    }

    @SuppressWarnings("resource") // the statement lives as long as its connection
    private static ResultSet rows(DuckDBConnection connection, Path file) throws SQLException {
        try {
            PreparedStatement statement = ParquetEngine.reading(connection, file);
            return statement.executeQuery();
        } catch (SQLException unreadable) {
            connection.close();
            throw unreadable;
        }
    }

    private static List<Column> columns(ResultSetMetaData metaData) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int index = 1; index <= metaData.getColumnCount(); index++) {
            Kind kind = switch (metaData.getColumnType(index)) {
                case Types.TIMESTAMP -> Kind.TIMESTAMP;
                case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIMESTAMP_WITH_ZONE;
                default -> Kind.OTHER;
            };
            columns.add(new Column(metaData.getColumnName(index), index, kind));
        }
        return columns;
    }

    @Override
    public Optional<Line> next() {
        try {
            if (!rows.next()) {
                return Optional.empty();
            }
            row++;
            return Optional.of(new Line(row, record()));
        } catch (SQLException unreadable) {
            throw new UncheckedIOException(ParquetEngine.failure(unreadable));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException unreadable) {
            throw new UncheckedIOException(ParquetEngine.failure(unreadable));
        }
    }

    private Either<String, JsonTree.Members> record() throws SQLException {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        for (Column column : columns) {
            Optional<JsonTree> cell = cell(column);
            if (cell.isPresent()) {
                members.put(column.name(), cell.get());
            }
        }
        return members.get(PROPS) instanceof JsonTree.Text(var json)
                ? withProperties(members, json)
                : Either.right(new JsonTree.Members(members));
    }

    private static Either<String, JsonTree.Members> withProperties(Map<String, JsonTree> members, String json) {
        return JsonObject.read(json).mapLeft(fault -> PROPS + ": " + fault).map(properties -> {
            members.put(PROPS, properties);
            return new JsonTree.Members(members);
        });
    }

    private Optional<JsonTree> cell(Column column) throws SQLException {
        return switch (column.kind()) {
            case TIMESTAMP -> timestamp(rows.getObject(column.index(), LocalDateTime.class));
            case TIMESTAMP_WITH_ZONE -> {
                OffsetDateTime moment = rows.getObject(column.index(), OffsetDateTime.class);
                yield timestamp(
                        moment == null
                                ? null
                                : moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
            }
            case TEXT -> Optional.ofNullable(rows.getString(column.index())).map(JsonTree.Text::new);
            case OTHER -> ParquetCell.tree(rows.getObject(column.index()));
        };
    }

    private static Optional<JsonTree> timestamp(@Nullable LocalDateTime utc) {
        return Optional.ofNullable(utc)
                .map(moment -> new JsonTree.Text(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment)));
    }
}
