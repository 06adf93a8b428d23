package dev.footfall.domain.stats.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.Json;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter.And;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Not;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Filter.Or;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SortTerm;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-query-v2.md §3.1, §3.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryReaderTest {
    private static final String FINE = "fine";

    @Test
    void a_question_with_nothing_but_the_necessary_has_the_usual_rest() {
        assertThat(read("\"metrics\": [\"visitors\"], \"date_range\": \"day\""))
                .isEqualTo(QueryRequest.of(new DateRange.Today(), Metric.VISITORS));
    }

    @Test
    void a_question_is_read_in_all_its_parts() {
        assertThat(read("""
                "metrics": ["pageviews", "bounce_rate"],
                "date_range": ["2024-03-01", "2024-03-04"],
                "dimensions": ["event:props:plan", "time:week", "visit:city"],
                "filters": [
                    ["and", [["is", "visit:city", [588409]], ["not", ["contains", "event:page", ["x", "y"]]]]],
                    ["or", [["is_not", "visit:os", []]]],
                    ["contains_not", "event:hostname", ["z"], {"case_sensitive": false}]],
                "order_by": [["bounce_rate", "asc"], ["event:props:plan", "desc"], ["time:week", "asc"]],
                "include": {"imports": true, "total_rows": false, "time_labels": true},
                "pagination": {"limit": 20, "offset": 40}"""))
                .isEqualTo(new QueryRequest(
                        List.of(Metric.PAGEVIEWS, Metric.BOUNCE_RATE),
                        new DateRange.Dates(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 4)),
                        List.of(new Property("plan"), new Dimension.Time.Buckets(Granularity.WEEK), OfVisit.CITY),
                        List.of(
                                new And(List.of(
                                        new Match(
                                                Operator.IS,
                                                OfVisit.CITY,
                                                List.of(new Clause.Whole(588_409)),
                                                CaseRule.UNSAID),
                                        new Not(Match.of(Operator.CONTAINS, OfEvent.PAGE, "x", "y")))),
                                new Or(List.of(Match.of(Operator.IS_NOT, OfVisit.OS))),
                                new Match(
                                        Operator.CONTAINS_NOT,
                                        OfEvent.HOSTNAME,
                                        List.of(new Clause.Text("z")),
                                        CaseRule.INSENSITIVE)),
                        Optional.of(List.of(
                                new SortTerm(new SortTerm.By.OfMetric(Metric.BOUNCE_RATE), SortTerm.Direction.ASC),
                                new SortTerm(
                                        new SortTerm.By.OfDimension(new Property("plan")), SortTerm.Direction.DESC),
                                SortTerm.ascending(new Dimension.Time.Buckets(Granularity.WEEK)))),
                        Set.of(Include.IMPORTS, Include.TIME_LABELS),
                        new Pagination(20, 40)));
    }

    @Test
    void an_empty_order_is_not_a_missing_one() {
        String necessary = "\"metrics\": [\"visitors\"], \"date_range\": \"day\"";
        assertThat(read(necessary + ", \"order_by\": []").order()).contains(List.of());
        assertThat(read(necessary).order()).isEmpty();
    }

    @Test
    void half_a_page_has_the_usual_other_half() {
        String necessary = "\"metrics\": [\"visitors\"], \"date_range\": \"day\", \"pagination\": ";
        assertThat(read(necessary + "{\"offset\": 5}").pagination()).isEqualTo(new Pagination(10_000, 5));
        assertThat(read(necessary + "{\"limit\": 5.0}").pagination()).isEqualTo(new Pagination(5, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # date range                                               | message
            "1d"                                                       | fine
            "5000d"                                                    | fine
            "5001d"                                                    | Invalid date_range "5001d"
            "0d"                                                       | Invalid date_range "0d"
            "000d"                                                     | Invalid date_range "000d"
            "99999999999999999999d"                                    | Invalid date_range "99999999999999999999d"
            "1mo"                                                      | fine
            "100mo"                                                    | fine
            "101mo"                                                    | Invalid date_range "101mo"
            "0mo"                                                      | Invalid date_range "0mo"
            "999999999mo"                                              | Invalid date_range "999999999mo"
            ["2021-02-03T00:00:00", "2021-02-03T23:59:59"]             | Invalid date_range '["2021-02-03T00:00:00", "2021-02-03T23:59:59"]'.
            ["2021-02-03T00:00:00Z", "2021-02-03T23:59:59"]            | Invalid date_range '["2021-02-03T00:00:00Z", "2021-02-03T23:59:59"]'.
            ["2021-02-03 00:00:00", "2021-02-03T23:59:59-03:00"]       | Invalid date_range '["2021-02-03 00:00:00", "2021-02-03T23:59:59-03:00"]'.
            """)
    void a_well_formed_range_may_still_be_refused(String range, String message) {
        assertThat(answer("\"metrics\": [\"visitors\"], \"date_range\": " + range))
                .isEqualTo(message);
    }

    @Test
    void the_range_is_read_before_the_filters() {
        assertThat(
                        answer(
                                "\"metrics\": [\"visitors\"], \"date_range\": \"0d\", \"filters\": [[\"is\", \"visit:os\", [1]]]"))
                .isEqualTo("Invalid date_range \"0d\"");
    }

    @Test
    void date_times_keep_their_offsets() {
        assertThat(
                        read("\"metrics\": [\"visitors\"], \"date_range\": [\"2024-03-04 10:00:00.5Z\", \"2024-03-04T10:00:00+05:45\"]")
                                .range())
                .isEqualTo(new DateRange.Instants(
                        OffsetDateTime.parse("2024-03-04T10:00:00.5Z"),
                        OffsetDateTime.parse("2024-03-04T10:00:00+05:45")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            7d,   LastDays[days=7]
            007d, LastDays[days=7]
            12mo, LastMonths[months=12]
            month, ThisMonth[]
            year, ThisYear[]
            all,  All[]
            24h,  LastTwentyFourHours[]
            """)
    void a_word_stands_for_a_relative_range(String word, String range) {
        assertThat(read("\"metrics\": [\"visitors\"], \"date_range\": \"" + word + "\"")
                        .range())
                .hasToString(range);
    }

    private static QueryRequest read(String members) {
        return QueryReader.read(Json.object("{\"site_id\": \"s\", " + members + "}"))
                .get();
    }

    private static String answer(String members) {
        return QueryReader.read(Json.object("{\"site_id\": \"s\", " + members + "}"))
                .fold(QueryMessages::of, request -> FINE);
    }
}
