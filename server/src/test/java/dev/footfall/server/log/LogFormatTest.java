package dev.footfall.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogFormatTest {
    @Test
    void text_says_when_how_bad_who_and_what() {
        assertThat(LogFormat.TEXT.formatter().format(line(Level.WARNING, "disk is full")))
                .isEqualTo("2026-03-01T10:00:00.123Z WARN  dev.footfall.Thing: disk is full\n");
    }

    @Test
    void what_a_client_sent_cannot_begin_a_line_of_its_own() {
        assertThat(LogFormat.TEXT.formatter().format(line(Level.INFO, "hello\r\nINFO all is well")))
                .isEqualTo("2026-03-01T10:00:00.123Z INFO  dev.footfall.Thing: hello\\r\\nINFO all is well\n");
    }

    @Test
    void json_is_one_object_a_line() {
        assertThat(LogFormat.JSON.formatter().format(line(Level.FINE, "say \"hi\"\n")))
                .isEqualTo(
                        "{\"time\":\"2026-03-01T10:00:00.123Z\",\"level\":\"DEBUG\",\"logger\":\"dev.footfall.Thing\","
                                + "\"message\":\"say \\\"hi\\\"\\n\"}\n");
    }

    @Test
    void a_failure_brings_its_causes_and_their_places_on_one_line() {
        LogRecord line = line(Level.SEVERE, "it broke");
        line.setThrown(new IllegalStateException("because", new IOException("two\nlines")));

        assertThat(LogFormat.TEXT.formatter().format(line))
                .startsWith("2026-03-01T10:00:00.123Z ERROR dev.footfall.Thing: it broke: "
                        + "java.lang.IllegalStateException: because at dev.footfall.server.log.LogFormatTest.")
                .contains(", caused by java.io.IOException: two\\nlines at dev.footfall.server.log.LogFormatTest.")
                .hasLineCount(1)
                .doesNotContain("\tat ");
        assertThat(LogFormat.JSON.formatter().format(line))
                .contains("\"exception\":\"java.lang.IllegalStateException: because at ")
                .hasLineCount(1);
    }

    private static LogRecord line(Level level, String message) {
        LogRecord line = new LogRecord(level, message);
        line.setInstant(Instant.parse("2026-03-01T10:00:00.123456Z"));
        line.setLoggerName("dev.footfall.Thing");
        return line;
    }
}
