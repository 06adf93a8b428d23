package dev.footfall.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.visit.DropReason;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** server-cli.md §4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetersTest {
    private final Meters meters = new Meters();

    @Test
    void events_are_counted_by_what_became_of_them() {
        meters.accepted();
        meters.accepted();
        meters.dropped(DropReason.BOT);
        assertThat(meters.text())
                .contains(
                        "footfall_events_accepted_total 2.0\n",
                        "footfall_events_dropped_total{reason=\"bot\"} 1.0\n",
                        "footfall_events_dropped_total{reason=\"throttle\"} 0.0\n");
    }

    @Test
    void commits_are_counted_by_size() {
        meters.committed(3);
        meters.committed(700);
        assertThat(meters.text())
                .contains(
                        "footfall_commit_requests_count 2\n",
                        "footfall_commit_requests_sum 703.0\n",
                        "footfall_commit_requests_bucket{le=\"5.0\"} 1\n");
    }

    @Test
    void the_queue_is_as_long_as_it_is_now() {
        int[] waiting = {4};
        meters.watchQueue(() -> waiting[0]);
        assertThat(meters.text()).contains("footfall_queue_requests 4.0\n");
        waiting[0] = 5;
        assertThat(meters.text()).contains("footfall_queue_requests 5.0\n");
    }

    @Test
    void requests_are_timed_by_api_method_and_status() {
        meters.answered(Api.EVENTS, "POST", 202, Duration.ofMillis(7));
        meters.answered(Api.EVENTS, "FANCY", 404, Duration.ofMillis(7));
        assertThat(meters.text())
                .contains(
                        "footfall_http_requests_seconds_count{api=\"events\",method=\"POST\",status=\"202\"} 1\n",
                        "footfall_http_requests_seconds_bucket{api=\"events\",method=\"POST\",status=\"202\",le=\"0.005\"} 0\n",
                        "footfall_http_requests_seconds_bucket{api=\"events\",method=\"POST\",status=\"202\",le=\"0.01\"} 1\n",
                        "{api=\"events\",method=\"other\",status=\"404\"} 1\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/event,                            EVENTS
            /api/v1/stats/aggregate,               STATS
            /api/v2/query,                         STATS
            /api/v1/sites/shop.example,            SITES
            /api/footfall/v1/query,                FOOTFALL
            /api/admin/v1/provision,               ADMIN
            /js/script.js,                         TRACKER
            /metrics,                              OTHER
            *,                                     OTHER
            """)
    void a_path_belongs_to_one_api(String path, Api api) {
        assertThat(Api.of(path)).isEqualTo(api);
    }
}
