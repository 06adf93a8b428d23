package dev.footfall.persistence.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClickHouseUrlTest {
    @Test
    void the_driver_gets_everything_but_the_cluster() {
        ClickHouseUrl url = ClickHouseUrl.parse("jdbc:clickhouse://ch:8123/stats?user=ada&cluster=all_servers&ssl=true")
                .get();
        assertThat(url.cluster()).contains("all_servers");
        assertThat(url.forDriver())
                .startsWith("jdbc:clickhouse://ch:8123/stats?")
                .contains("&user=ada&ssl=true&", "clickhouse_setting_join_use_nulls=1")
                .doesNotContain("cluster=");
    }

    @Test
    void it_is_shown_without_credentials() {
        assertThat(ClickHouseUrl.parse("jdbc:clickhouse:https://ch:8443/stats?user=ada&password=hush")
                        .get())
                .hasToString("ch:8443/stats");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "embedded?",
                "jdbc:clickhouse://ch:8123",
                "jdbc:clickhouse://ch:8123/",
                "jdbc:clickhouse://ada:hush@ch:8123/stats",
                "jdbc:postgresql://ch:8123/stats",
                "jdbc:clickhouse://ch:8123/stats?cluster=",
                "jdbc:clickhouse://ch:8123/stats?cluster=a'b"
            })
    void anything_else_is_answered_with_what_would_be_right(String text) {
        assertThat(ClickHouseUrl.parse(text).getLeft())
                .startsWith("a URL such as jdbc:clickhouse://HOST:8123/DATABASE");
    }
}
