package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionTest {
    private final CommandRun command;

    QuestionTest(@TempDir Path folder) {
        this.command = Shop.in(folder).withEvents().command();
    }

    @Test
    void an_answer_is_a_table() {
        assertThat(command.output("query", "--site", "shop.example", Shop.QUERY))
                .isEqualTo("""
                event:page  visitors  pageviews
                /                  2          2
                /cart              1          1
                """);
    }

    @Test
    void or_the_json_of_the_query_api() {
        assertThat(command.output("query", "--site", "shop.example", "--json", Shop.QUERY))
                .startsWith("{\"results\":[{\"metrics\":[2,2],\"dimensions\":[\"/\"]},")
                .contains("\"query\":{\"site_id\":\"shop.example\"")
                .hasLineCount(1);
    }

    @Test
    void the_question_may_come_from_standard_input() {
        command.type(Shop.QUERY);

        assertThat(command.output("query", "--site", "shop.example", "-")).hasLineCount(3);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_in_the_apis_words() {
        assertThat(command.run(
                        "query", "--site", "shop.example", "{\"metrics\":[\"visitors\"],\"date_range\":\"eon\"}"))
                .isOne();
        assertThat(command.err()).startsWith("footfall: ").contains("eon").hasLineCount(1);
    }
}
