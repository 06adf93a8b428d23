package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §6.9, §10.1, §11. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResolvedQueryTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # first,                last,                 buckets
            2024-01-01T00:00:00Z,   2024-01-01T23:59:59Z, time:hour
            2024-01-01T00:00:00Z,   2024-01-02T23:59:59Z, time:hour
            2024-01-01T00:00:00Z,   2024-01-03T00:59:59Z, time:hour
            2024-01-01T00:00:00Z,   2024-01-03T01:00:00Z, time:day
            2024-01-01T00:00:00Z,   2024-01-03T23:59:59Z, time:day
            2024-01-01T00:00:00Z,   2024-02-10T23:59:59Z, time:day
            2024-01-01T00:00:00Z,   2024-02-11T00:00:00Z, time:week
            2024-01-01T00:00:00Z,   2024-02-11T23:59:59Z, time:week
            2023-01-01T00:00:00Z,   2024-01-06T23:59:59Z, time:week
            2023-01-01T00:00:00Z,   2024-01-07T00:00:00Z, time:month
            2023-01-01T00:00:00Z,   2024-01-07T23:59:59Z, time:month
            2024-01-01T00:00:00Z,   2024-01-01T00:00:00Z, time:hour
            """)
    void time_is_cut_into_buckets_that_fit_the_range(String first, String last, String buckets) {
        ResolvedQuery query = Asked.resolved("\"dimensions\": [\"time\"], \"order_by\": [[\"time\", \"desc\"]],"
                + "\"date_range\": [\"" + first + "\", \"" + last + "\"]");
        assertThat(query.dimensions()).extracting(Dimension::wireName).containsExactly(buckets);
        assertThat(order(query)).isEqualTo(buckets + " desc");
    }

    @Test
    void buckets_fit_the_range_before_it_is_trimmed() {
        ResolvedQuery query = Asked.resolved("\"dimensions\": [\"time\"], \"date_range\": \"month\","
                + "\"include\": {\"trim_relative_date_range\": true}");
        assertThat(query.dimensions()).extracting(Dimension::wireName).containsExactly("time:day");
        assertThat(query.range())
                .isEqualTo(new Interval(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-03-04T23:59:59Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # range | last second when trimmed | last second otherwise
            day     | 2024-03-04T12:59:59Z     | 2024-03-04T23:59:59Z
            month   | 2024-03-04T23:59:59Z     | 2024-03-31T23:59:59Z
            year    | 2024-03-04T23:59:59Z     | 2024-12-31T23:59:59Z
            7d      | 2024-03-03T23:59:59Z     | 2024-03-03T23:59:59Z
            """)
    void the_future_is_left_out_if_asked(String range, Instant trimmed, Instant whole) {
        String members = "\"date_range\": \"" + range + "\"";
        assertThat(Asked.resolved(members).range().last()).isEqualTo(whole);
        assertThat(Asked.resolved(members + ", \"include\": {\"trim_relative_date_range\": true}")
                        .range()
                        .last())
                .isEqualTo(trimmed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # members of the request                                                                 | order
            "metrics": ["visits", "visitors"]                                                        | visits desc
            "metrics": ["visits"], "dimensions": ["visit:os"]                                        | visits desc
            "metrics": ["visits"], "dimensions": ["time:day"]                                        | time:day asc, visits desc
            "metrics": ["visits"], "dimensions": ["visit:os", "time:day"]                            | time:day asc, visits desc
            "metrics": ["visits"], "dimensions": ["time:day"], "order_by": [["visits", "asc"]]       | visits asc
            "metrics": ["visits"], "dimensions": ["time:day"], "order_by": []                        | ''
            "metrics": ["visits", "visitors"], "order_by": [["visitors", "desc"], ["visits", "asc"]] | visitors desc, visits asc
            """)
    void an_order_that_is_given_replaces_the_usual_one(String members, String order) {
        assertThat(order(Asked.resolved(members))).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # dimensions                              | conditions that are added
            visit:source                              | entry_page_hostname
            visit:referrer                            | entry_page_hostname
            visit:utm_medium                          | entry_page_hostname
            visit:utm_source                          | entry_page_hostname
            visit:utm_campaign                        | entry_page_hostname
            visit:utm_content                         | entry_page_hostname
            visit:utm_term                            | entry_page_hostname
            visit:entry_page                          | entry_page_hostname
            visit:exit_page                           | exit_page_hostname
            visit:channel                             | ''
            visit:device                              | ''
            visit:screen                              | ''
            visit:browser                             | ''
            visit:os                                  | ''
            visit:country                             | ''
            visit:city                                | ''
            visit:entry_page_hostname                 | ''
            visit:exit_page_hostname                  | ''
            event:page                                | ''
            event:hostname                            | ''
            time:day                                  | ''
            visit:exit_page visit:os visit:entry_page | exit_page_hostname entry_page_hostname
            visit:source visit:utm_term               | entry_page_hostname entry_page_hostname
            """)
    void a_list_of_sources_of_a_host_is_about_the_visits_that_came_in_there(String dimensions, String added) {
        Match host = new Match(
                Filter.Operator.CONTAINS_NOT,
                Dimension.OfEvent.HOSTNAME,
                List.of(new Filter.Clause.Text("blog")),
                Filter.CaseRule.INSENSITIVE);
        QueryRequest request = QueryRequest.of(new DateRange.Today(), Metric.VISITORS)
                .by(Asked.dimensions(dimensions).toArray(Dimension[]::new))
                .where(host);
        List<Filter> filters = Query.of(request, Asked.EVERYTHING)
                .get()
                .resolve(Asked.site(SiteTimeZone.UTC, Instant.EPOCH), Asked.NOW, Optional.empty())
                .filters();
        assertThat(filters.getFirst()).isEqualTo(host);
        assertThat(filters.stream()
                        .skip(1)
                        .map(Match.class::cast)
                        .map(match -> match.dimension().wireName().replace("visit:", ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(added);
        assertThat(filters)
                .allSatisfy(filter -> assertThat(((Match) filter).on(Dimension.OfEvent.HOSTNAME))
                        .isEqualTo(host));
    }

    @Test
    void hosts_are_added_for_each_dimension_in_the_order_of_the_conditions() {
        ResolvedQuery query = Asked.resolved("""
                "dimensions": ["visit:exit_page", "visit:source"],
                "filters": [["is", "event:hostname", ["a"]], ["is", "visit:os", ["Mac"]],
                            ["is_not", "event:hostname", ["b"]]]""");
        assertThat(query.filters().subList(3, 7))
                .containsExactly(
                        Match.of(Filter.Operator.IS, OfVisit.EXIT_PAGE_HOSTNAME, "a"),
                        Match.of(Filter.Operator.IS_NOT, OfVisit.EXIT_PAGE_HOSTNAME, "b"),
                        Match.of(Filter.Operator.IS, OfVisit.ENTRY_PAGE_HOSTNAME, "a"),
                        Match.of(Filter.Operator.IS_NOT, OfVisit.ENTRY_PAGE_HOSTNAME, "b"));
    }

    @Test
    void all_time_begins_with_the_first_statistics() {
        ResolvedQuery query = Asked.query("\"date_range\": \"all\"")
                .resolve(
                        Asked.site(SiteTimeZone.UTC, Instant.EPOCH), Asked.NOW, Optional.of(LocalDate.of(2024, 1, 31)));
        assertThat(query.range())
                .isEqualTo(new Interval(Instant.parse("2024-01-31T00:00:00Z"), Instant.parse("2024-03-04T23:59:59Z")));
    }

    @Test
    void the_buckets_are_those_of_the_time_dimension() {
        assertThat(Asked.resolved("\"dimensions\": [\"visit:os\"]").buckets()).isEmpty();
        assertThat(Asked.resolved("\"dimensions\": [\"visit:os\", \"time:week\"]")
                        .buckets()
                        .orElseThrow()
                        .granularity())
                .isEqualTo(Granularity.WEEK);
    }

    private static String order(ResolvedQuery query) {
        return query.order().stream()
                .map(term -> term.by().wireName() + " " + term.direction().wireName())
                .collect(Collectors.joining(", "));
    }
}
