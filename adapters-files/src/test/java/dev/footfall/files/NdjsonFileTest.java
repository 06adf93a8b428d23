package dev.footfall.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NdjsonFileTest {
    private static final int EIGHT_MEGABYTES = 8 << 20;

    @TempDir
    Path folder;

    @Test
    void each_line_is_a_record_with_its_number() throws IOException {
        assertThat(lines("{\"a\":1}\n{\"b\":\"x\"}\n")).containsExactly("1 {\"a\":1}", "2 {\"b\":\"x\"}");
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(lines("{\"a\":1}\n{\"a\":2}")).containsExactly("1 {\"a\":1}", "2 {\"a\":2}");
    }

    @Test
    void empty_lines_are_skipped_but_counted() throws IOException {
        assertThat(lines("\n{\"a\":1}\n\r\n\n{\"a\":2}\n\n")).containsExactly("2 {\"a\":1}", "5 {\"a\":2}");
    }

    @Test
    void lines_may_end_as_on_windows() throws IOException {
        assertThat(lines("{\"a\":1}\r\n{\"a\":2}\r\n")).containsExactly("1 {\"a\":1}", "2 {\"a\":2}");
    }

    @Test
    void an_empty_file_has_no_lines() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
        assertThat(lines("\uFEFF{\"a\":1}\n")).containsExactly("1 {\"a\":1}");
        assertThat(lines("\uFEFF\n{\"a\":1}\n")).containsExactly("2 {\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"a\"", "null", "{", "{} {}", "x", " ", "{\"a\":01}", "{'a':1}"})
    void what_is_no_object_is_a_fault_of_its_line_only(String text) throws IOException {
        assertThat(lines("{\"a\":1}\n" + text + "\n{\"a\":2}\n"))
                .containsExactly("1 {\"a\":1}", "2 is not a JSON object", "3 {\"a\":2}");
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_fault_of_their_line_only() throws IOException {
        byte[] latin1 = "{\"a\":\"\u00e4\"}\n{\"a\":2}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(lines("a.ndjson", latin1)).containsExactly("1 is not a JSON object", "2 {\"a\":2}");
    }

    @Test
    void utf_16_is_no_utf_8() throws IOException {
        assertThat(lines("a.ndjson", "{}".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("1 is not a JSON object");
    }

    @Test
    void a_line_may_have_eight_megabytes_and_no_more() throws IOException {
        String longest = ofLength(EIGHT_MEGABYTES);
        String tooLong = ofLength(EIGHT_MEGABYTES + 1);
        String farTooLong = ofLength(3 * EIGHT_MEGABYTES);
        assertThat(lines(String.join("\r\n", longest, tooLong, "{}", farTooLong, "{}", farTooLong)))
                .containsExactly(
                        "1 " + longest,
                        "2 line is too long",
                        "3 {}",
                        "4 line is too long",
                        "5 {}",
                        "6 line is too long");
    }

    @Test
    void lines_of_any_length_come_back() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<String> written = IntStream.range(0, 300)
                .mapToObj(line -> ofLength(8 + random.nextInt(1 << random.nextInt(18))))
                .toList();
        Path file = Files.write(folder.resolve("long.ndjson"), written);
        assertThat(Read.records(RecordFiles.ndjson(file))).isEqualTo(written);
    }

    @Test
    void a_name_that_ends_with_gz_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"a\":1}\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(lines("a.ndjson.gz", packed.toByteArray())).containsExactly("1 {\"a\":1}");
    }

    @Test
    void a_file_can_be_read_again() throws IOException {
        var file = RecordFiles.ndjson(Files.writeString(folder.resolve("a.ndjson"), "{\"a\":1}\n"));
        assertThat(Read.lines(file)).isEqualTo(Read.lines(file)).hasSize(1);
    }

    @Test
    void a_file_that_does_not_exist_cannot_be_opened() {
        var file = RecordFiles.ndjson(folder.resolve("none.ndjson"));
        assertThatThrownBy(file::open).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void records_are_written_one_to_a_line() throws IOException {
        String text =
                "{\"id\":18446744073709551615,\"n\":1.50,\"t\":\"\u00e4 \uD83D\uDE00 \\\" \\n\",\"p\":{\"k\":[true,null]}}\n{}\n";
        Path file = Files.writeString(folder.resolve("a.ndjson"), text);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Copy.records(RecordFiles.ndjson(file), RecordSinks.ndjson(written));
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    private static String ofLength(int length) {
        return "{\"a\":\"" + "x".repeat(length - 8) + "\"}";
    }

    private List<String> lines(String text) throws IOException {
        return lines("a.ndjson", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines(String name, byte[] bytes) throws IOException {
        return Read.lines(RecordFiles.ndjson(Files.write(folder.resolve(name), bytes)));
    }
}
