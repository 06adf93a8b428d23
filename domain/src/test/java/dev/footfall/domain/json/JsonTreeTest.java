package dev.footfall.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.domain.json.JsonTree.Items;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.json.JsonTree.Null;
import dev.footfall.domain.json.JsonTree.Numeral;
import dev.footfall.domain.json.JsonTree.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTreeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # number,          whole
            10,                true
            10.0,              true
            0,                 true
            0.0,               true
            0e-5,              true
            -3.00,             true
            1e3,               true
            1.5e1,             true
            1.5,               false
            1e-1,              false
            -0.5,              false
            1e400000000,       true
            1e-400000000,      false
            """)
    void a_number_is_whole_however_it_was_written(String number, boolean whole) {
        assertThat(new Numeral(new BigDecimal(number), false).isWhole()).isEqualTo(whole);
    }

    @Test
    void members_keep_their_order() {
        assertThat(Json.object("{\"z\": 1, \"a\": null}").members().keySet()).containsExactly("z", "a");
    }

    @Test
    void a_null_member_is_there() {
        Members members = Json.object("{\"a\": null}");
        assertThat(members.member("a")).contains(new Null());
        assertThat(members.member("b")).isEmpty();
    }

    @Test
    void trees_cannot_be_changed_from_outside() {
        Map<String, JsonTree> mine = new LinkedHashMap<>(Map.of("a", new Null()));
        Members members = new Members(mine);
        List<JsonTree> list = new ArrayList<>(List.of(new Null()));
        Items items = new Items(list);
        mine.clear();
        list.clear();
        assertThat(members.members()).hasSize(1);
        assertThat(items.items()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> members.members().clear());
    }

    @Test
    void equal_texts_are_equal_trees() {
        assertThat(Json.read("[\"a\", {\"b\": [true, 1]}]")).isEqualTo(Json.read("[\"a\",{\"b\":[true,1]}]"));
        assertThat(Json.read("\"a\"")).isEqualTo(new Text("a")).isNotEqualTo(Json.read("\"A\""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # number,               as a long
            10,                     10
            -3.00,                  -3
            1e3,                    1000
            0e-400000000,           0
            9223372036854775807,    9223372036854775807
            9223372036854775808,
            1.5,
            1e400000000,
            1e2147483647,
            1e-400000000,
            """)
    void a_number_is_a_long_or_is_not_without_being_worked_out(BigDecimal number, @Nullable Long value) {
        assertThat(new Numeral(number, false).asLong())
                .isEqualTo(value == null ? OptionalLong.empty() : OptionalLong.of(value));
    }
}
