package dev.footfall.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextTableTest {
    private final TextTable table = new TextTable(List.of("event:page", "visitors", "bounce_rate"));

    @Test
    void columns_are_as_wide_as_their_widest_cell_and_numbers_stand_on_the_right() {
        table.add(List.of("/", "1200", "50.0"));
        table.add(List.of("/a/long/page", "7", "-"));

        assertThat(printed()).isEqualTo("""
                event:page    visitors  bounce_rate
                /                 1200         50.0
                /a/long/page         7            -
                """);
    }

    @Test
    void without_rows_there_are_headings() {
        assertThat(printed()).isEqualTo("event:page  visitors  bounce_rate\n");
    }

    @Test
    void what_visitors_sent_cannot_steer_the_terminal() {
        table.add(List.of("/\u001b[2J\n", "1", "0.0"));

        assertThat(printed()).contains("/\uFFFD[2J\uFFFD").hasLineCount(2);
    }

    private String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
