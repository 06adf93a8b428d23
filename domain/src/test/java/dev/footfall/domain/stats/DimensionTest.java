package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Dimension.Property;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §1.1 (custom-property access), §5.1, §8.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DimensionTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # name,                    class,  blank shown as
            event:name,                EVENT,  -
            event:page,                EVENT,  -
            event:hostname,            EVENT,  -
            event:props:plan,          EVENT,  (none)
            event:props:a:b c,         EVENT,  (none)
            visit:source,              EITHER, Direct / None
            visit:referrer,            EITHER, Direct / None
            visit:channel,             EITHER, Direct
            visit:utm_medium,          EITHER, (not set)
            visit:utm_source,          EITHER, (not set)
            visit:utm_campaign,        EITHER, (not set)
            visit:utm_content,         EITHER, (not set)
            visit:utm_term,            EITHER, (not set)
            visit:device,              EITHER, (not set)
            visit:screen,              EITHER, (not set)
            visit:browser,             EITHER, (not set)
            visit:browser_version,     EITHER, (not set)
            visit:os,                  EITHER, (not set)
            visit:os_version,          EITHER, (not set)
            visit:country,             EITHER, -
            visit:region,              EITHER, -
            visit:city,                EITHER, -
            visit:entry_page,          VISIT,  -
            visit:exit_page,           VISIT,  -
            visit:entry_page_hostname, VISIT,  -
            visit:exit_page_hostname,  VISIT,  -
            time,                      EITHER, -
            time:hour,                 EITHER, -
            time:day,                  EITHER, -
            time:week,                 EITHER, -
            time:month,                EITHER, -
            """)
    void a_dimension_has_a_name_a_class_and_a_label_for_blanks(String name, Grain grain, @Nullable String blank) {
        Dimension dimension = Dimension.named(name).orElseThrow();
        assertThat(dimension.wireName()).isEqualTo(name);
        assertThat(dimension.grain()).isEqualTo(grain);
        assertThat(dimension.blankLabel()).isEqualTo(Optional.ofNullable(blank));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "source",
                "visit:",
                "visit:Source",
                "event:props:",
                "event:props",
                "event:props ",
                "time:minute",
                "time:year",
                "Time",
                "event:pages",
                " visit:source"
            })
    void other_names_are_no_dimensions(String name) {
        assertThat(Dimension.named(name)).isEmpty();
    }

    @Test
    void a_property_has_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Property(""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # name,          class
            visitors,        EITHER
            visits,          EITHER
            pageviews,       EVENT
            events,          EVENT
            bounce_rate,     VISIT
            visit_duration,  VISIT
            views_per_visit, VISIT
            """)
    void a_metric_has_a_name_and_a_class(String name, Grain grain) {
        Metric metric = Metric.named(name).orElseThrow();
        assertThat(metric.wireName()).isEqualTo(name);
        assertThat(metric.grain()).isEqualTo(grain);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # property,   without the feature
            url,          true
            path,         true
            search_query, true
            plan,         false
            URL,          false
            """)
    void built_in_properties_are_free(String property, boolean free) {
        SiteFacts poor = new SiteFacts(EnumSet.complementOf(EnumSet.of(Feature.CUSTOM_PROPERTIES)));
        SiteFacts rich = new SiteFacts(Set.of(Feature.CUSTOM_PROPERTIES));
        assertThat(poor.allows(new Property(property))).isEqualTo(free);
        assertThat(rich.allows(new Property(property))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # metric,        aggregates and time, breakdowns of v1
            pageviews,       EVENT,               EITHER
            events,          EVENT,               EITHER
            visitors,        EITHER,              EITHER
            bounce_rate,     VISIT,               VISIT
            """)
    void breakdowns_of_v1_count_page_views_from_visits_too(String metric, Grain elsewhere, Grain breakdown) {
        Metric counted = Metric.named(metric).orElseThrow();
        assertThat(Counting.EVENTS_ONLY.grainOf(counted)).isEqualTo(elsewhere);
        assertThat(Counting.EVENTS_OR_VISITS.grainOf(counted)).isEqualTo(breakdown);
    }
}
