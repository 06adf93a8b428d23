package dev.footfall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.server.demo.DemoSite.Ready;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InstructionsTest {
    /** As one key in some thousands reads. */
    @Test
    void a_key_is_shown_as_it_is_whatever_words_are_in_it() {
        String key = "q3rC77URLmQzODe74wB8vKEYdmDD68Tioa2ag3OxSITE4h4VZzdlXrdiYaG7OIV_";
        String text = Instructions.text(
                URI.create("http://127.0.0.1:8000"),
                new Ready(new ApiKeyText(key), new ApiKeyText(key), "3 events"),
                "deleted");
        assertThat(text.lines().filter(line -> line.startsWith("curl -H")))
                .hasSize(5)
                .allMatch(line -> line.contains("'Authorization: Bearer " + key + "'"))
                .allMatch(line -> line.contains("'http://127.0.0.1:8000/api/"));
        assertThat(text).contains("curl -i 'http://127.0.0.1:8000/api/event'").contains("https://demo.example/hello");
    }
}
