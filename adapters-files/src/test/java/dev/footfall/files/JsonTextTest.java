package dev.footfall.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTextTest {
    @Test
    void every_kind_of_value_becomes_its_kind_of_tree() {
        assertThat(read("{\"a\": [1, 1.0, \"x\", true, null, {}]}"))
                .isEqualTo(new JsonTree.Members(Map.of(
                        "a",
                        new JsonTree.Items(List.of(
                                new JsonTree.Numeral(BigDecimal.ONE, true),
                                new JsonTree.Numeral(new BigDecimal("1.0"), false),
                                new JsonTree.Text("x"),
                                new JsonTree.Bool(true),
                                new JsonTree.Null(),
                                new JsonTree.Members(Map.of()))))));
    }

    @Test
    void of_repeated_names_the_last_counts() {
        assertThat(read("{\"a\": 1, \"a\": \"x\"}"))
                .isEqualTo(new JsonTree.Members(Map.of("a", new JsonTree.Text("x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{]", "nul", "1 2", "{\"a\":1}x", "'a'", "[1,]", "\"\u0001\"", "[1e9999999999]"})
    void text_that_is_no_json_is_an_answer(String text) {
        assertThat(new JsonText().read(text.getBytes(StandardCharsets.UTF_8)).isLeft())
                .isTrue();
    }

    @Test
    void what_is_nested_too_deeply_is_an_answer() {
        String deep = "[".repeat(100_000);
        assertThat(new JsonText().read(deep.getBytes(StandardCharsets.UTF_8)).isLeft())
                .isTrue();
    }

    @Test
    void the_filters_limit_of_a_hundred_levels_can_be_held() {
        String deep = "[\"not\",".repeat(300) + "1" + "]".repeat(300);
        assertThat(new JsonText().read(deep.getBytes(StandardCharsets.UTF_8)).isRight())
                .isTrue();
    }

    @Test
    void bytes_that_are_no_utf_8_are_an_answer() {
        assertThat(new JsonText().read(new byte[] {'"', (byte) 0xff, '"'}).isLeft())
                .isTrue();
    }

    @Test
    void bytes_that_are_utf_16_are_an_answer() {
        assertThat(new JsonText().read("{}".getBytes(StandardCharsets.UTF_16LE)).isLeft())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":[true,false,null,{}]}",
                "18446744073709551615",
                "-0.10",
                "1E+3",
                "123456789012345678901234567890.5",
                "\"\u00e4 \uD83D\uDE00 \\\" \\\\ \\n /\"",
                "[]"
            })
    void text_that_was_read_is_written_as_it_was_spelt(String text) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        JsonText.write(read(text), stream);
        assertThat(JsonText.write(read(text))).isEqualTo(text);
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void what_can_be_read_can_be_written_at_any_depth() {
        String deep = "[".repeat(1_000) + "]".repeat(1_000);
        assertThat(JsonText.write(read(deep))).isEqualTo(deep);
    }

    @Test
    void half_a_surrogate_pair_leaves_as_a_question_mark() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        JsonText.write(read("\"a\\ud800b\""), stream);
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("\"a?b\"");
    }

    private static JsonTree read(String text) {
        return new JsonText().read(text.getBytes(StandardCharsets.UTF_8)).get();
    }
}
