package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footfall.domain.json.JsonTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonColumnTest {
    private static final String LETTERS = "aé\"\\\n\u0000\u2028/😀";

    @Test
    void what_is_written_is_read_again() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            JsonTree tree = tree(random, 4);
            assertThat(JsonColumn.read(JsonColumn.write(tree))).isEqualTo(tree);
        }
    }

    private static JsonTree tree(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> new JsonTree.Null();
            case 1 -> new JsonTree.Bool(random.nextBoolean());
            case 2 -> new JsonTree.Text(text(random));
            case 3 -> new JsonTree.Numeral(BigDecimal.valueOf(random.nextLong(-1000, 1000)), true);
            case 4 ->
                new JsonTree.Numeral(BigDecimal.valueOf(random.nextLong(-1000, 1000), random.nextInt(-9, 9)), false);
            case 5 -> members(random, depth - 1);
            default -> items(random, depth - 1);
        };
    }

    private static JsonTree members(SplittableRandom random, int depth) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.put(text(random), tree(random, depth));
        }
        return new JsonTree.Members(members);
    }

    private static JsonTree items(SplittableRandom random, int depth) {
        List<JsonTree> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(tree(random, depth));
        }
        return new JsonTree.Items(items);
    }

    private static String text(SplittableRandom random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @Test
    void members_keep_their_order() {
        assertThat(JsonColumn.write(JsonColumn.read("{\"b\": 1, \"a\": [1.50, 1e1, 15E-1]}")))
                .isEqualTo("{\"b\":1,\"a\":[1.50,1E+1,1.5]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[1", "{\"a\"", "]", "nothing"})
    void text_that_is_no_json_fails_loudly(String text) {
        assertThatIllegalStateException().isThrownBy(() -> JsonColumn.read(text));
    }

    @Test
    void json_of_another_kind_fails_loudly() {
        assertThatIllegalStateException().isThrownBy(() -> JsonColumn.readTexts("{}"));
        assertThatIllegalStateException().isThrownBy(() -> JsonColumn.readTexts("[1]"));
        assertThatIllegalStateException().isThrownBy(() -> JsonColumn.readMembers("[]"));
    }
}
