package dev.footfall.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Value;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTest {
    @Test
    void a_fraction_always_shows_its_point_and_a_whole_number_never() {
        assertThat(JsonTexts.of(List.of(
                        new Value.Fraction(50),
                        new Value.Fraction(33.33),
                        new Value.Fraction(0),
                        new Value.Whole(7),
                        new Value.Text("\0\0é\""),
                        new Value.Nothing())))
                .isEqualTo("[50.0,33.33,0.0,7,\"\\u0000\\u0000é\\\"\",null]");
    }

    @Test
    void a_tree_is_written_as_it_was_read() {
        String text = "{\"b\":[1,2.5,\"x\",{}],\"a\":{\"n\":null,\"t\":true}}";

        assertThat(JsonTexts.of(JsonTexts.tree(text))).isEqualTo(text);
    }
}
