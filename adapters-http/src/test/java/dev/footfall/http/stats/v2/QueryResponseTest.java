package dev.footfall.http.stats.v2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Compared;
import dev.footfall.domain.stats.QueryResult.Help;
import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.stats.Vocabulary;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.domain.stats.language.SegmentFilters;
import dev.footfall.domain.visit.EventName;
import dev.footfall.http.exchange.JsonTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryResponseTest {
    private static final Meta NOTHING_TO_SAY = new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty());
    private static final SiteFacts FACTS = new SiteFacts(
            Set.of(Feature.values()),
            List.of(new Goal(
                    new GoalId(1),
                    "Signup",
                    new Goal.Trigger.EventNamed(new EventName("Signup"), Optional.empty()),
                    Map.of())),
            Map.of());

    @Test
    void the_published_example_comes_out_byte_for_byte() {
        String answer = answer(
                "{'site_id':'dummy.site','metrics':['pageviews'],'date_range':['2024-01-01','2024-02-01'],"
                        + "'dimensions':['event:page'],'include':{'imports':true}}",
                SiteTimeZone.UTC,
                new Meta(OptionalLong.empty(), Optional.empty(), Optional.of(Imports.NO_IMPORTED_DATA)));

        assertThat(answer)
                .isEqualTo(
                        "{\"results\":[],\"meta\":{\"imports_included\":false,\"imports_skip_reason\":\"no_imported_data\"},"
                                + "\"query\":{\"site_id\":\"dummy.site\",\"metrics\":[\"pageviews\"],"
                                + "\"date_range\":[\"2024-01-01T00:00:00Z\",\"2024-02-01T23:59:59Z\"],\"filters\":[],"
                                + "\"dimensions\":[\"event:page\"],\"order_by\":[[\"pageviews\",\"desc\"]],"
                                + "\"include\":{\"imports\":true},\"pagination\":{\"offset\":0,\"limit\":10000}}}");
    }

    @Test
    void rows_show_metrics_and_then_dimensions() {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors','views_per_visit'],'date_range':'day'}",
                SiteTimeZone.UTC,
                NOTHING_TO_SAY,
                new Row(List.of(), List.of(new Value.Whole(2), new Value.Fraction(2))));

        assertThat(answer).startsWith("{\"results\":[{\"metrics\":[2,2.0],\"dimensions\":[]}],\"meta\":{},\"query\":{");
    }

    @Test
    void what_was_asked_about_the_answer_comes_in_alphabetical_order() {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors'],'date_range':'day','dimensions':['time'],"
                        + "'include':{'total_rows':true,'time_labels':true,'imports':false}}",
                SiteTimeZone.UTC,
                new Meta(OptionalLong.of(3), Optional.of(List.of("a", "b")), Optional.of(Imports.NO_IMPORTED_DATA)));

        assertThat(answer)
                .contains("\"meta\":{\"imports_included\":false,\"imports_skip_reason\":\"no_imported_data\","
                        + "\"time_labels\":[\"a\",\"b\"],\"total_rows\":3}")
                .contains("\"dimensions\":[\"time:hour\"],"
                        + "\"order_by\":[[\"time:hour\",\"asc\"],[\"visitors\",\"desc\"]],"
                        + "\"include\":{\"time_labels\":true,\"total_rows\":true}");
    }

    @Test
    void why_metrics_are_missing_is_said_by_their_names_in_alphabetical_order() {
        String answer = answer(
                "{'site_id':'x.io','metrics':['total_revenue','average_revenue'],'date_range':'day',"
                        + "'include':{'total_rows':true,'imports':true}}",
                SiteTimeZone.UTC,
                new Meta(
                        OptionalLong.of(1),
                        Optional.empty(),
                        Map.of(
                                Metric.TOTAL_REVENUE, MetricWarning.NO_REVENUE_GOALS_MATCHING,
                                Metric.AVERAGE_REVENUE, MetricWarning.NO_SINGLE_REVENUE_CURRENCY),
                        Optional.of(Imports.NO_IMPORTED_DATA),
                        Help.NONE),
                new Row(List.of(), List.of(new Value.Nothing(), new Value.Nothing())));

        assertThat(answer)
                .startsWith("{\"results\":[{\"metrics\":[null,null],\"dimensions\":[]}],"
                        + "\"meta\":{\"imports_included\":false,\"imports_skip_reason\":\"no_imported_data\","
                        + "\"metric_warnings\":{\"average_revenue\":{\"code\":\"no_single_revenue_currency\","
                        + "\"warning\":\"Revenue metrics are null as there are multiple currencies for the selected "
                        + "event:goals.\"},\"total_revenue\":{\"code\":\"no_revenue_goals_matching\","
                        + "\"warning\":\"Revenue metrics are null as there are no matching revenue goals.\"}},"
                        + "\"total_rows\":1},\"query\":{");
    }

    @Test
    void the_filters_of_segments_are_echoed_in_their_place() {
        SiteFacts facts = new SiteFacts(
                Set.of(Feature.values()),
                List.of(),
                Map.of(
                        7L,
                        SegmentFilters.read(
                                JsonTexts.members(
                                        "{'filters':[['is','visit:country',['FR']],['matches_wildcard','event:page',['/a*']]]}"))));

        assertThat(answer(
                        "{'site_id':'x.io','metrics':['visitors'],'date_range':'day',"
                                + "'filters':[['is','segment',[7]],['is','event:page',['/']]]}",
                        facts))
                .contains("\"filters\":[[\"is\",\"visit:country\",[\"FR\"]],"
                        + "[\"matches_wildcard\",\"event:page\",[\"/a*\"]],[\"is\",\"event:page\",[\"/\"]]],");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Etc/UTC,        2024-09-04T00:00:00Z,      2024-09-10T23:59:59Z
            UTC,            2024-09-04T00:00:00+00:00, 2024-09-10T23:59:59+00:00
            Europe/Tallinn, 2024-09-04T00:00:00+03:00, 2024-09-10T23:59:59+03:00
            Europe/London,  2024-09-04T00:00:00+01:00, 2024-09-10T23:59:59+01:00
            """)
    void the_range_is_echoed_in_the_sites_time(String zone, String first, String last) {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors'],'date_range':['2024-09-04','2024-09-10']}",
                new SiteTimeZone(ZoneId.of(zone)),
                NOTHING_TO_SAY);

        assertThat(answer).contains("\"date_range\":[\"" + first + "\",\"" + last + "\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[['is','visit:source',['Google','Bing']]]",
                "[['is_not','event:page',[]]]",
                "[['contains','visit:os',['ma'],{'case_sensitive':false}]]",
                "[['contains','visit:os',['ma'],{'case_sensitive':true}]]",
                "[['contains_not','visit:os',['ma'],{}]]",
                "[['is','visit:city',[588409,2988507]]]",
                "[['matches','event:page',['^/a','b$']],['matches_not','visit:os',['(?i)mac']]]",
                "[['is','event:goal',['Signup']]]",
                "[['contains','event:goal',['Sign'],{'case_sensitive':false}]]",
                "[['has_done',['is','event:goal',['Signup']]]]",
                "[['not',['has_not_done',['and',[['is','event:page',['/a']],['is','event:props:a',['b']]]]]]]",
                "[['or',[['is','event:page',['/a']],['not',['and',[['is','event:name',['x']]]]]]]]"
            })
    void filters_are_echoed_as_they_were_written(String filters) {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors'],'date_range':'day','filters':" + filters + "}",
                SiteTimeZone.UTC,
                NOTHING_TO_SAY);

        assertThat(answer).contains("\"filters\":" + filters.replace('\'', '"') + ",\"dimensions\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            INCLUDED             | 'imports_included':true
            NOT_ASKED            | 'imports_included':false
            NO_IMPORTED_DATA     | 'imports_included':false,'imports_skip_reason':'no_imported_data'
            OUT_OF_RANGE         | 'imports_included':false,'imports_skip_reason':'out_of_range'
            UNSUPPORTED_INTERVAL | 'imports_included':false,'imports_skip_reason':'unsupported_interval','imports_warning':'Imported stats are not included because the time dimension (i.e. the interval) is too short.'
            UNSUPPORTED_QUERY    | 'imports_included':false,'imports_skip_reason':'unsupported_query','imports_warning':'Imported stats are not included in the results because query parameters are not supported. For more information, see: https://plausible.io/docs/stats-api#filtering-imported-stats'
            """)
    void whether_imported_statistics_are_included_is_said_and_why_not(Imports imports, String meta) {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors'],'date_range':'day'}",
                SiteTimeZone.UTC,
                new Meta(OptionalLong.empty(), Optional.empty(), Optional.of(imports)));

        assertThat(answer).contains("\"meta\":{" + meta.replace('\'', '"') + "},");
    }

    @Test
    void what_is_to_be_known_about_a_metric_is_said() {
        String answer = answer(
                "{'site_id':'x.io','metrics':['scroll_depth','time_on_page'],'date_range':'day',"
                        + "'dimensions':['event:page']}",
                SiteTimeZone.UTC,
                new Meta(
                        OptionalLong.empty(),
                        Optional.empty(),
                        Map.of(
                                Metric.SCROLL_DEPTH, MetricWarning.NO_IMPORTED_SCROLL_DEPTH,
                                Metric.TIME_ON_PAGE, MetricWarning.LEGACY_TIME_ON_PAGE_USED),
                        Optional.empty(),
                        Help.NONE));

        assertThat(answer)
                .contains("\"meta\":{\"metric_warnings\":{\"scroll_depth\":{\"code\":\"no_imported_scroll_depth\","
                        + "\"warning\":\"No imports with scroll depth data were found\"},"
                        + "\"time_on_page\":{\"code\":\"legacy_time_on_page_used\","
                        + "\"message\":\"This period includes data calculated with the legacy time on page method up to "
                        + "2024-09-05\"}}},");
    }

    @Test
    void what_dashboards_want_to_know_comes_in_alphabetical_order() {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors'],'date_range':'day'}",
                SiteTimeZone.UTC,
                new Meta(
                        OptionalLong.of(1),
                        Optional.of(List.of("a", "b")),
                        Map.of(),
                        Optional.of(Imports.UNSUPPORTED_INTERVAL),
                        new Help(
                                Optional.of(List.of("Visitors", "CR")),
                                Optional.of(List.of(new Value.Whole(0), new Value.Fraction(0), new Value.Nothing())),
                                Optional.of(OptionalInt.of(1)),
                                Optional.of(List.of("b")),
                                Optional.of(List.of(OptionalInt.empty(), OptionalInt.of(0))))));

        assertThat(answer)
                .contains("\"meta\":{\"empty_metrics\":[0,0.0,null],\"imports_included\":false,"
                        + "\"imports_skip_reason\":\"unsupported_interval\",\"imports_warning\":\"Imported stats are not "
                        + "included because the time dimension (i.e. the interval) is too short.\","
                        + "\"metric_labels\":[\"Visitors\",\"CR\"],\"partial_time_labels\":[\"b\"],\"present_index\":1,"
                        + "\"time_label_result_indices\":[null,0],\"time_labels\":[\"a\",\"b\"],\"total_rows\":1},");
    }

    @Test
    void that_now_is_in_no_bucket_is_said_and_not_left_out() {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors'],'date_range':'day'}",
                SiteTimeZone.UTC,
                new Meta(
                        OptionalLong.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        new Help(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(OptionalInt.empty()),
                                Optional.of(List.of()),
                                Optional.empty())));

        assertThat(answer).contains("\"meta\":{\"partial_time_labels\":[],\"present_index\":null},");
    }

    @Test
    void a_row_brings_the_other_period() {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors'],'date_range':'day'}",
                SiteTimeZone.UTC,
                NOTHING_TO_SAY,
                new Row(
                        List.of(new Value.Text("2024-09-11")),
                        List.of(new Value.Whole(1)),
                        Optional.of(new Compared(
                                List.of(new Value.Nothing()),
                                List.of(new Value.Whole(3)),
                                List.of(new Value.Whole(-67))))));

        assertThat(answer)
                .startsWith("{\"results\":[{\"metrics\":[1],\"dimensions\":[\"2024-09-11\"],"
                        + "\"comparison\":{\"dimensions\":[null],\"metrics\":[3],\"change\":[-67]}}],");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # include of the request                                                     | include of the echo
            {}                                                                           | {}
            {'imports':false,'imports_meta':true,'empty_metrics':true}                   | {'empty_metrics':true,'imports_meta':true}
            {'compare':null,'compare_match_day_of_week':true}                            | {}
            {'compare':'previous_period','time_labels':false,'total_rows':true}          | {'compare':'previous_period','total_rows':true}
            {'compare':'year_over_year','compare_match_day_of_week':true,'imports':true} | {'compare':'year_over_year','compare_match_day_of_week':true,'imports':true}
            {'compare':'year_over_year','compare_match_day_of_week':false}               | {'compare':'year_over_year'}
            {'comparisons':{'mode':'previous_period','match_day_of_week':true}}          | {'compare':'previous_period','compare_match_day_of_week':true}
            {'comparisons':{'mode':'custom','date_range':['2024-01-02','2024-01-01']}}   | {'compare':['2024-01-02','2024-01-01']}
            {'compare':['2024-01-01T00:00:00Z','2024-01-02 10:30:00.5+05:45']}           | {'compare':['2024-01-01T00:00:00Z','2024-01-02T10:30:00.5+05:45']}
            """)
    void only_what_was_asked_for_is_echoed(String include, String echo) {
        String answer = answer(
                "{'site_id':'x.io','metrics':['visitors'],'date_range':'7d','include':" + include + "}",
                SiteTimeZone.UTC,
                NOTHING_TO_SAY);

        assertThat(answer).contains("\"include\":" + echo.replace('\'', '"') + ",\"pagination\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'metrics':['visitors'],'date_range':'day'",
                "'metrics':['visitors'],'date_range':'month','relative_date':'2024-02-29','dimensions':['time']",
                "'metrics':['visitors'],'date_range':'realtime','dimensions':['time:minute'],"
                        + "'order_by':[['time:minute','desc']]",
                "'metrics':['exit_rate','sample_percent'],'date_range':'30m','dimensions':['visit:exit_page']",
                "'metrics':['visitors'],'date_range':'30d','dimensions':['event:page'],'pagination':{'limit':5},"
                        + "'filters':[['matches_wildcard','event:page',['/a*']]],"
                        + "'include':{'imports_meta':true,'compare':'previous_period','compare_match_day_of_week':true}",
                "'metrics':['visitors'],'date_range':'7d',"
                        + "'include':{'comparisons':{'mode':'custom','date_range':['2024-01-01','2024-01-07']}}",
                "'metrics':['visitors'],'date_range':'7d',"
                        + "'include':{'compare':['2024-01-01T00:00:00Z','2024-01-07T00:00:00+03:00']}"
            })
    void the_echo_is_a_request_whose_echo_is_the_same(String members) {
        String echo = echo("{'site_id':'x.io'," + members + "}");

        assertThat(echo(echo)).isEqualTo(echo);
    }

    private static String echo(String request) {
        String answer = answer(request, new SiteTimeZone(ZoneId.of("Europe/Tallinn")), NOTHING_TO_SAY);
        return answer.substring(answer.indexOf("\"query\":") + "\"query\":".length(), answer.length() - 1);
    }

    private static String answer(String request, SiteTimeZone zone, Meta meta, Row... rows) {
        return answer(request, FACTS, zone, meta, rows);
    }

    private static String answer(String request, SiteFacts facts) {
        return answer(request, facts, SiteTimeZone.UTC, NOTHING_TO_SAY);
    }

    private static String answer(String request, SiteFacts facts, SiteTimeZone zone, Meta meta, Row... rows) {
        Query query = QueryReader.read(JsonTexts.members(request), Vocabulary.EXTENDED)
                .flatMap(read -> Query.of(read, facts))
                .getOrElseThrow(problem -> new AssertionError(problem));
        String site = request.contains("dummy.site") ? "dummy.site" : "x.io";
        return JsonTexts.of(QueryResponse.of(new QueryResult(
                List.of(rows),
                meta,
                query.resolve(
                        new SiteScope(
                                new SiteId(1),
                                site,
                                zone,
                                Instant.EPOCH,
                                Set.of(new SiteId(1)),
                                LocalDate.of(2024, 9, 5),
                                List.of()),
                        Instant.parse("2024-09-11T12:00:00Z"),
                        Optional.empty()))));
    }
}
