package dev.footfall.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ingestion.md §6, §15.1, §18. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArrivalTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # depth, milliseconds, possible
            0,       0,            true
            100,     2591999999,   true
            255,     1,            true
            0,       4294967295,   true
            -1,      0,            false
            256,     0,            false
            0,       -1,           false
            0,       4294967296,   false
            """)
    void depth_and_time_fit_their_columns(int depth, long milliseconds, boolean possible) {
        if (possible) {
            assertThat(new Engagement(depth, milliseconds).scrollDepth()).isEqualTo(depth);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Engagement(depth, milliseconds));
        }
    }

    @Test
    void a_timestamp_has_whole_seconds() {
        assertThatIllegalArgumentException().isThrownBy(() -> arrival(Instant.ofEpochMilli(1), Map.of()));
    }

    @Test
    void properties_keep_their_order_and_cannot_be_changed() {
        Map<String, String> props = new LinkedHashMap<>();
        props.put("z", "1");
        props.put("a", "2");
        Arrival arrival = arrival(Instant.EPOCH, props);
        props.put("b", "3");
        assertThat(arrival.props()).containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> arrival.props().clear());
    }

    @Test
    void an_arrival_can_be_somebody_elses() {
        Arrival arrival = arrival(Instant.EPOCH, Map.of("a", "b"));
        assertThat(arrival.from(new VisitorId(2)).visitor()).isEqualTo(new VisitorId(2));
        assertThat(arrival.from(new VisitorId(2)).from(arrival.visitor())).isEqualTo(arrival);
    }

    @Test
    void drop_reasons_have_the_names_of_the_counters() {
        assertThat(Arrays.stream(DropReason.values()).map(DropReason::wireName))
                .containsExactly(
                        "spam_referrer",
                        "not_found",
                        "payment_required",
                        "block",
                        "throttle",
                        "verification_agent",
                        "dc_ip",
                        "threat_ip",
                        "site_hostname_allowlist",
                        "site_page_blocklist",
                        "site_ip_blocklist",
                        "site_country_blocklist",
                        "bot",
                        "no_session_for_engagement");
    }

    private static Arrival arrival(Instant timestamp, Map<String, String> props) {
        return new Arrival(
                new SiteId(1),
                EventName.PAGEVIEW,
                timestamp,
                "shop.test",
                "/",
                new VisitorId(1),
                props,
                Interaction.INTERACTIVE,
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }
}
