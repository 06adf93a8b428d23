package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of stats-query-v2.md §8.4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryMatrixTest {
    private static final List<String> BOTH =
            List.of("visit:source", "visit:device", "visit:country", "time", "time:hour", "time:month");
    private static final List<String> PAGE =
            List.of("event:page", "event:page visit:source", "event:page time", "event:hostname event:page");
    private static final List<String> OTHER_EVENT = List.of(
            "event:name",
            "event:hostname",
            "event:props:plan",
            "event:name visit:source",
            "event:page event:name",
            "event:name visit:entry_page");
    private static final List<String> VISIT = List.of(
            "visit:entry_page",
            "visit:exit_page",
            "visit:entry_page_hostname",
            "visit:exit_page_hostname",
            "visit:entry_page visit:source",
            "visit:exit_page time:day");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            metric,          none, both and time, page, other event, visit
            visitors,        yes,  yes,           yes,  yes,         yes
            visits,          yes,  yes,           yes,  yes,         yes
            pageviews,       yes,  yes,           yes,  yes but,     no
            events,          yes,  yes,           yes,  yes but,     no
            bounce_rate,     yes,  yes,           yes,  no,          yes
            visit_duration,  yes,  yes,           yes,  no,          yes
            views_per_visit, yes,  no,            no,   no,          no
            """)
    void a_metric_goes_with_some_dimensions(
            String metric, String none, String both, String page, String event, String visit) {
        assertThat(isFine(metric, "")).isEqualTo(none.equals("yes"));
        assertThat(BOTH).allSatisfy(names -> assertThat(isFine(metric, names)).isEqualTo(both.equals("yes")));
        assertThat(PAGE).allSatisfy(names -> assertThat(isFine(metric, names)).isEqualTo(page.equals("yes")));
        assertThat(VISIT).allSatisfy(names -> assertThat(isFine(metric, names)).isEqualTo(visit.equals("yes")));
        // Several dimensions must be allowed together: counts of events do not go with the entry page.
        assertThat(OTHER_EVENT)
                .allSatisfy(names -> assertThat(isFine(metric, names))
                        .as(names)
                        .isEqualTo(event.equals("yes") || (event.equals("yes but") && !names.contains("visit:entry"))));
    }

    private static boolean isFine(String metric, String names) {
        String dimensions = Stream.of(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        QueryRequest request = Asked.request("\"metrics\": [\"" + metric + "\"], \"dimensions\": [" + dimensions + "]");
        return Query.of(request, Asked.EVERYTHING).isRight();
    }
}
