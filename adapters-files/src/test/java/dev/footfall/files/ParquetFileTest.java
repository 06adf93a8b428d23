package dev.footfall.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.json.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParquetFileTest {
    private static final String EVENT = "{\"site_id\":1,\"session_id\":18446744073709551615,\"name\":\"Purchase\","
            + "\"timestamp\":\"2024-02-01T10:06:00\",\"user_id\":9223372036854775808,\"hostname\":\"shop.example\","
            + "\"pathname\":\"/caf\u00e9\",\"props\":{\"plan\":\"pro\",\"a\":\"\"},\"scroll_depth\":255,"
            + "\"engagement_time\":4294967295,\"revenue_reporting_amount\":\"10.5\","
            + "\"revenue_reporting_currency\":\"EUR\",\"referrer\":\"\",\"city_geoname_id\":588409}";
    private static final String SESSION = "{\"site_id\":1,\"session_id\":9120518237465,\"user_id\":7,"
            + "\"start\":\"2024-02-01T10:00:00\",\"timestamp\":\"2024-02-01T10:06:00\",\"duration\":360,"
            + "\"is_bounce\":false,\"entry_page\":\"/\",\"pageviews\":2,\"events\":3,\"entry_props\":{}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {EVENT, SESSION})
    void records_come_back_as_they_were_written(String json) throws IOException {
        assertThat(roundTrip(json + "\n" + json + "\n")).isEqualTo(json + "\n" + json + "\n");
    }

    @Test
    void records_come_back_in_their_order() throws IOException {
        String records = IntStream.range(0, 300_000)
                .mapToObj(row -> "{\"user_id\":" + (row * 7_919L) % 300_007 + "}\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        assertThat(roundTrip(records)).isEqualTo(records);
    }

    @Test
    void what_is_null_or_missing_is_left_out() throws IOException {
        assertThat(roundTrip("{\"name\":\"x\",\"revenue_source_amount\":null}\n{\"revenue_source_amount\":\"1.25\"}\n"))
                .isEqualTo("{\"name\":\"x\"}\n{\"revenue_source_amount\":\"1.25\"}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    TIMESTAMP '2024-02-01 10:00:00'             | "2024-02-01T10:00:00"
                    TIMESTAMP_S '2024-02-01 10:00:00'           | "2024-02-01T10:00:00"
                    TIMESTAMP_MS '2024-02-01 10:00:00.5'        | "2024-02-01T10:00:00.5"
                    TIMESTAMP_NS '2024-02-01 10:00:00.123456789'| "2024-02-01T10:00:00.123456789"
                    TIMESTAMPTZ '2024-02-01 10:00:00+02'        | "2024-02-01T08:00:00"
                    DATE '2024-02-01'                           | "2024-02-01"
                    18446744073709551615::UBIGINT               | 18446744073709551615
                    -5::TINYINT                                 | -5
                    7::DOUBLE                                   | 7
                    0.1::DOUBLE                                 | 0.1
                    0.1::FLOAT                                  | 0.1
                    12.50::DECIMAL(18, 3)                       | "12.5"
                    100::DECIMAL(20, 0)                         | 100
                    true                                        | true
                    'x'                                         | "x"
                    'x'::BLOB                                   | "x"
                    'a'::ENUM('a', 'b')                         | "a"
                    MAP {'a': '1', 'b': NULL}                   | {"a":"1"}
                    {'a': 1, 'b': NULL}                         | {"a":1}
                    ['a', NULL]                                 | ["a",null]
                    """)
    void values_of_every_type_are_read(String sql, String json) throws SQLException {
        assertThat(Read.lines(RecordFiles.parquet(written("SELECT " + sql + " AS v"))))
                .containsExactly("1 {\"v\":" + json + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL::TIMESTAMP", "NULL::TIMESTAMPTZ", "NULL::VARCHAR", "NULL::UBIGINT", "'nan'::DOUBLE"})
    void what_is_no_value_is_left_out(String sql) throws SQLException {
        assertThat(Read.lines(RecordFiles.parquet(written("SELECT " + sql + " AS v"))))
                .containsExactly("1 {}");
    }

    @Test
    void properties_may_be_a_text_of_json() throws SQLException {
        assertThat(Read.lines(RecordFiles.parquet(written("SELECT unnest(['{\"a\":\"1\"}', '[]']) AS props"))))
                .containsExactly("1 {\"props\":{\"a\":\"1\"}}", "2 props: is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's.parquet", "a[1]*?.parquet", "x\"; DROP.parquet"})
    void a_file_may_have_any_name(String name) throws IOException {
        Files.writeString(folder.resolve("a1x.parquet"), "not this one");
        Path file = folder.resolve(name);
        write(file, "{\"name\":\"x\"}\n");
        assertThat(Read.records(RecordFiles.parquet(file))).containsExactly("{\"name\":\"x\"}");
    }

    @Test
    void the_name_of_a_folder_is_no_column() throws IOException {
        Path file = Files.createDirectory(folder.resolve("year=2024")).resolve("a.parquet");
        write(file, "{\"name\":\"x\"}\n");
        assertThat(Read.records(RecordFiles.parquet(file))).containsExactly("{\"name\":\"x\"}");
    }

    @Test
    void a_file_without_records_has_the_columns_of_events() throws IOException, SQLException {
        Path file = folder.resolve("none.parquet");
        write(file, "");
        assertThat(Read.lines(RecordFiles.parquet(file))).isEmpty();
        assertThat(columns(file)).contains("name VARCHAR", "timestamp TIMESTAMP", "user_id UBIGINT");
    }

    @Test
    void columns_have_the_types_of_their_keys() throws IOException, SQLException {
        Path file = folder.resolve("a.parquet");
        write(file, EVENT + "\n");
        assertThat(columns(file))
                .contains(
                        "session_id UBIGINT",
                        "timestamp TIMESTAMP",
                        "props MAP(VARCHAR, VARCHAR)",
                        "revenue_reporting_amount DECIMAL(18,3)",
                        "scroll_depth BIGINT",
                        "pathname VARCHAR");
    }

    @Test
    void the_file_appears_when_it_is_whole_and_nothing_else_stays() throws IOException {
        Path file = folder.resolve("a.parquet");
        RecordSink sink = RecordSinks.parquet(file);
        sink.write(named("x"));
        assertThat(file).doesNotExist();
        sink.close();
        sink.close();
        assertThat(names()).containsExactly("a.parquet");
    }

    @Test
    void an_earlier_file_is_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.parquet"), "earlier");
        write(file, "{\"name\":\"x\"}\n");
        assertThat(Read.records(RecordFiles.parquet(file))).containsExactly("{\"name\":\"x\"}");
    }

    @Test
    void after_a_failed_write_there_is_no_file() throws IOException {
        RecordSink sink = RecordSinks.parquet(folder.resolve("a.parquet"));
        sink.write(named("x"));
        JsonTree.Members otherKey = new JsonTree.Members(Map.of("other", new JsonTree.Text("x")));
        assertThatThrownBy(() -> sink.write(otherKey)).isInstanceOf(IllegalArgumentException.class);
        sink.close();
        assertThat(names()).isEmpty();
    }

    @Test
    void keys_that_differ_in_case_only_cannot_be_written() throws IOException {
        RecordSink sink = RecordSinks.parquet(folder.resolve("a.parquet"));
        JsonTree.Members twins = new JsonTree.Members(Map.of("a", new JsonTree.Null(), "A", new JsonTree.Null()));
        assertThatThrownBy(() -> sink.write(twins)).isInstanceOf(UncheckedIOException.class);
        sink.close();
        assertThat(names()).isEmpty();
    }

    @Test
    void an_id_of_more_than_64_bits_cannot_be_written() {
        RecordSink sink = RecordSinks.parquet(folder.resolve("a.parquet"));
        JsonTree.Members tooLarge = new JsonTree.Members(
                Map.of("user_id", new JsonTree.Numeral(new BigDecimal("18446744073709551616"), true)));
        assertThatThrownBy(() -> sink.write(tooLarge)).isInstanceOf(IllegalArgumentException.class);
        sink.close();
    }

    @Test
    void what_is_no_parquet_cannot_be_opened() throws IOException {
        var file = RecordFiles.parquet(Files.writeString(folder.resolve("a.parquet"), "{\"name\":\"x\"}\n"));
        assertThatThrownBy(file::open).isInstanceOf(UncheckedIOException.class).hasMessageContaining("Parquet");
    }

    @Test
    void nothing_can_be_written_into_a_folder_that_does_not_exist() {
        Path file = folder.resolve("none").resolve("a.parquet");
        assertThatThrownBy(() -> RecordSinks.parquet(file)).isInstanceOf(UncheckedIOException.class);
    }

    private String roundTrip(String ndjson) throws IOException {
        Path parquet = folder.resolve("round.parquet");
        write(parquet, ndjson);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Copy.records(RecordFiles.parquet(parquet), RecordSinks.ndjson(written));
        return written.toString(StandardCharsets.UTF_8);
    }

    private void write(Path parquet, String ndjson) throws IOException {
        Path file = Files.writeString(folder.resolve("given.ndjson"), ndjson);
        Copy.records(RecordFiles.ndjson(file), RecordSinks.parquet(parquet));
    }

    private Path written(String select) throws SQLException {
        Path file = folder.resolve("given.parquet");
        try (Connection connection = ParquetEngine.inMemory();
                PreparedStatement copy = connection.prepareStatement("COPY (" + select + ") TO ? (FORMAT parquet)")) {
            copy.setString(1, file.toString());
            copy.execute();
        }
        return file;
    }

    private static List<String> columns(Path file) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = ParquetEngine.inMemory();
                PreparedStatement reading = ParquetEngine.reading(connection, file);
                ResultSet rows = reading.executeQuery()) {
            ResultSetMetaData metaData = rows.getMetaData();
            for (int column = 1; column <= metaData.getColumnCount(); column++) {
                columns.add(metaData.getColumnName(column) + " " + metaData.getColumnTypeName(column));
            }
        }
        return columns;
    }

    private static JsonTree.Members named(String name) {
        return new JsonTree.Members(Map.of("name", new JsonTree.Text(name)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
