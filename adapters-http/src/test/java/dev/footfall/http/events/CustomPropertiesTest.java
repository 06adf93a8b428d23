package dev.footfall.http.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.exchange.JsonTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomPropertiesTest {
    @Test
    void every_value_becomes_a_text() {
        assertThat(CustomProperties.read(JsonTexts.members(
                        "{'bool':true,'no':false,'n':12,'half':12.5,'whole':12.0,'huge':1e10,'text':'v '}")))
                .isEqualTo(Map.of(
                        "bool", "true", "no", "false", "n", "12", "half", "12.5", "whole", "12.0", "huge", "1.0e10",
                        "text", "v "));
    }

    @Test
    void what_says_nothing_is_left_out() {
        assertThat(CustomProperties.read(JsonTexts.members(
                        "{'a':['x'],'b':{'c':1},'d':'','e':null,'f':'   ','   ':'v','':'w','g':'\u00a0','ok':'v '}")))
                .isEqualTo(Map.of("ok", "v "));
    }

    @Test
    void keys_are_in_the_order_of_their_bytes() {
        assertThat(List.copyOf(CustomProperties.read(JsonTexts.members("{'😀':1,'\uffee':1,'b':1,'Z':1,'a':1}"))
                        .keySet()))
                .containsExactly("Z", "a", "b", "\uffee", "😀");
    }

    @Test
    void of_more_than_thirty_those_with_the_greatest_keys_stay() {
        assertThat(CustomProperties.completed(many(40), "Signup", "/").keySet())
                .hasSize(30)
                .contains("k10", "k39")
                .doesNotContain("k09");
    }

    @Test
    void a_path_that_is_added_is_never_cut() {
        assertThat(CustomProperties.completed(many(40), "404", "/nope"))
                .hasSize(30)
                .containsEntry("path", "/nope")
                .containsKey("k11")
                .doesNotContainKey("k10");
    }

    private static Map<String, String> many(int count) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < count; i++) {
            all.put("k" + i / 10 + i % 10, "v");
        }
        return all;
    }
}
