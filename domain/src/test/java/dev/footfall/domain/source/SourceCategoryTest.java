package dev.footfall.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceCategoryTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            360.cn,      SEARCH
            yahoo!,      SEARCH
            chatgpt.com, SEARCH
            hacker news, SOCIAL
            43things,    SOCIAL
            temu.com,    SHOPPING
            walmart,     SHOPPING
            youtube.com, VIDEO
            gmail,       EMAIL
            """)
    void a_source_is_looked_up_by_its_whole_name(String source, SourceCategory category) {
        assertThat(SourceCategory.of(source)).contains(category);
    }

    @Test
    void unknown_text_has_no_category() {
        assertThat(SourceCategory.of("")).isEmpty();
        assertThat(SourceCategory.of("hacker")).isEmpty();
        assertThat(SourceCategory.of("Gmail")).isEmpty();
    }
}
