package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplainEventTest {
    private static final String VIEW = "{\"n\":\"pageview\",\"u\":\"https://shop.example/a\",\"d\":\"shop.example\"}";

    private final Shop shop;

    ExplainEventTest(@TempDir Path folder) {
        this.shop = Shop.in(folder);
    }

    @Test
    void each_event_is_a_table_of_steps_under_its_verdict() {
        shop.file("events.ndjson", VIEW + "\n\n{\"d\":\"ghost.example\",\"n\":\"x\",\"u\":\"/\"}\n");

        assertThat(explained("events.ndjson")).isEqualTo("""
                line 1: accepted
                step                outcome
                request             pageview of shop.example/a
                referrer            none
                site                shop.example
                payment             no last day
                limit               none
                verification_agent  another agent
                ip_type             ordinary
                hostname_shield     no rules
                page_shield         no rules
                ip_shield           no rules
                location            unknown
                country_shield      no rules
                user_agent          unknown
                source              Direct
                revenue             none
                visit               goes on with a visit of the last 30 minutes, or opens one
                line 3: dropped (not_found)
                step     outcome
                request  x of (none)/
                site     dropped: not_found (the event is for ghost.example, not for shop.example)
                """);
    }

    @Test
    void the_sender_stands_in_the_line_or_on_the_command_line() {
        shop.command().type(VIEW + "\n{\"body\":" + VIEW + ",\"headers\":{\"User-Agent\":\"curl/8.4.0\"}}\n");

        assertThat(explained("--user-agent", "a crawler", "-")).contains("line 1: dropped (bot)", "curl 8.4");
    }

    @Test
    void or_the_json_of_the_api_a_line_each() {
        shop.command().type(VIEW + "\nnonsense\n");

        assertThat(explained("--json", "-"))
                .hasLineCount(2)
                .startsWith("{\"verdict\":\"accepted\",\"reason\":null,\"steps\":[{\"step\":\"request\",")
                .contains("\n{\"verdict\":\"refused\",");
    }

    @Test
    void nothing_is_stored() {
        shop.command().type(VIEW);

        assertThat(explained("-")).startsWith("line 1: accepted");
        assertThat(shop.command()
                        .output("query", "--site", "shop.example", "{\"metrics\":[\"events\"],\"date_range\":\"day\"}"))
                .endsWith("0\n");
    }

    private String explained(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "explain-event";
        all[1] = "--site";
        all[2] = "shop.example";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return shop.command().output(all);
    }
}
