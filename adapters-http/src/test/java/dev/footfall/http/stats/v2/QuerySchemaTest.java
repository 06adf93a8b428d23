package dev.footfall.http.stats.v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryProblem.SchemaViolations;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.domain.stats.language.QuerySchema;
import dev.footfall.http.exchange.JsonTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The schema that is published and the check that is made, which share their words and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuerySchemaTest {
    private static final String TEXT = JsonTexts.of(QuerySchema.published());
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(TEXT, InputFormat.JSON);

    /** Values, right and wrong, of every member there is. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "site_id",
            List.of("'s'", "''", "5", "null", "['s']"),
            "metrics",
            List.of(
                    "['visitors']",
                    "['visits','total_revenue','bounce_rate']",
                    "[]",
                    "['visitors','visitors']",
                    "['exit_rate']",
                    "['sample_percent']",
                    "['Visitors']",
                    "[5]",
                    "[null]",
                    "'visitors'",
                    "{}"),
            "date_range",
            List.of(
                    "'day'",
                    "'24h'",
                    "'0d'",
                    "'91d'",
                    "'12mo'",
                    "'d'",
                    "'30m'",
                    "'realtime'",
                    "'-7d'",
                    "'all '",
                    "['2021-02-03','2021-02-04']",
                    "['2024-02-29','2000-02-29']",
                    "['2023-02-29','2023-03-01']",
                    "['1900-02-29','1900-03-01']",
                    "['2021-04-31','2021-05-01']",
                    "['99999-01-01','99999-01-02']",
                    "['2021-2-3','2021-02-04']",
                    "['2021-02-03']",
                    "['2021-02-03','2021-02-04','2021-02-05']",
                    "['2021-02-03','2021-02-04T00:00:00Z']",
                    "['2021-02-03T00:00:00Z','2021-02-04 23:59:59.123456789+18:00']",
                    "['2021-02-03T00:00:00','2021-02-04T00:00:00']",
                    "['2021-02-03T24:00:00Z','2021-02-04T00:00:00Z']",
                    "['2021-02-03T23:60:00Z','2021-02-04T00:00:00Z']",
                    "['2021-02-03T00:00:60Z','2021-02-04T00:00:00Z']",
                    "['2021-02-03T00:00:00-25:00','2021-02-04T00:00:00Z']",
                    "['2021-02-03T00:00:00+18:01','2021-02-04T00:00:00Z']",
                    "['2021-02-30T00:00:00Z','2021-03-04T00:00:00Z']",
                    "['2021-02-03T00:00:00z','2021-02-04T00:00:00Z']",
                    "[1,2]",
                    "7",
                    "{}",
                    "null"),
            "dimensions",
            List.of(
                    "[]",
                    "['event:page','visit:country_name','time']",
                    "['time:hour','time:day']",
                    "['event:goal','event:props:a b']",
                    "['visit:os','visit:os']",
                    "['event:props:']",
                    "['time:minute']",
                    "['time:second']",
                    "['segment']",
                    "['page']",
                    "[['visit:os']]",
                    "'visit:os'"),
            "filters",
            List.of(
                    "[]",
                    "[['is','visit:city',[588409,'1']]]",
                    "[['is','visit:city',[1.0]]]",
                    "[['is','visit:city',[1.5]]]",
                    "[['is_not','event:props:a',[]]]",
                    "[['contains','event:goal',['x'],{'case_sensitive':false}]]",
                    "[['contains_not','event:page',['x'],{}]]",
                    "[['contains_not','event:goal',['x']]]",
                    "[['matches','event:page',['x']],['matches_not','visit:entry_page',['x']]]",
                    "[['matches','event:page',['x'],{}]]",
                    "[['matches','event:goal',['x']]]",
                    "[['matches_wildcard','event:page',['x']]]",
                    "[['is','segment',[1,2]]]",
                    "[['contains','segment',[1]]]",
                    "[['is','time',['x']]]",
                    "[['is','visit:os',['x'],{'case_sensitive':1}]]",
                    "[['is','visit:os',['x'],{'other':true}]]",
                    "[['is','visit:os',['x'],{},1]]",
                    "[['is','visit:os',[null]]]",
                    "[['is','visit:os','x']]",
                    "[['is','visit:os']]",
                    "[['and',[['is','visit:os',['x']],['not',['has_done',['is','event:goal',['x']]]]]]]",
                    "[['or',[]]]",
                    "[['or',['is','visit:os',['x']]]]",
                    "[['not',['is','visit:os']]]",
                    "[['not',['is','visit:os',['x']],['is','visit:os',['x']]]]",
                    "[['has_not_done',['or',[['is','event:name',['x']],['has_done',['is','event:page',['x']]]]]]]",
                    "[['has_not',['is','event:name',['x']]]]",
                    "[[]]",
                    "['is']",
                    "[5]",
                    "{}"),
            "order_by",
            List.of(
                    "[]",
                    "[['visitors','asc'],['event:props:a','desc'],['time','asc']]",
                    "[['event:goal','asc']]",
                    "[['exit_rate','asc']]",
                    "[['time:minute','asc']]",
                    "[['visitors','up']]",
                    "[['visitors']]",
                    "[['visitors','asc',1]]",
                    "['visitors']",
                    "[[]]",
                    "'visitors'"),
            "include",
            List.of(
                    "{}",
                    "{'imports':true,'time_labels':false,'total_rows':true,'trim_relative_date_range':true}",
                    "{'imports':1}",
                    "{'imports':null}",
                    "{'imports_meta':true}",
                    "{'compare':'previous_period'}",
                    "{'comparisons':{'mode':'previous_period'}}",
                    "{'present_index':true}",
                    "[]",
                    "true"),
            "pagination",
            List.of(
                    "{}",
                    "{'limit':1,'offset':0}",
                    "{'limit':10000,'offset':9223372036854775807}",
                    "{'limit':10.0}",
                    "{'limit':10.5}",
                    "{'limit':0}",
                    "{'limit':10001}",
                    "{'limit':'5'}",
                    "{'offset':-1}",
                    "{'offset':null}",
                    "{'page':1}",
                    "5"),
            "relative_date",
            List.of("'2024-02-29'"),
            "zoo",
            List.of("1", "null"));

    @Test
    void the_schema_and_the_check_agree_about_every_value() {
        VALUES.forEach((name, values) -> values.forEach(value -> agree(request(Map.of(name, value)))));
    }

    @Test
    void they_agree_about_requests_that_lack_something() {
        agree("{}");
        agree("{'site_id':'s'}");
        agree("{'site_id':'s','metrics':['visitors']}");
        agree("{'metrics':['visitors'],'date_range':'day'}");
        agree("{'site_id':'s','date_range':'day','zoo':1}");
    }

    @Test
    void they_agree_about_values_put_together() {
        SplittableRandom random = new SplittableRandom(20);
        List<String> names = VALUES.keySet().stream().sorted().toList();
        for (int round = 0; round < 500; round++) {
            Map<String, String> members = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                String name = names.get(random.nextInt(names.size()));
                List<String> values = VALUES.getOrDefault(name, List.of());
                members.put(name, values.get(random.nextInt(values.size())));
            }
            agree(request(members));
        }
    }

    @Test
    void both_kinds_of_verdict_are_among_them() {
        List<Boolean> verdicts = new ArrayList<>();
        VALUES.forEach((name, values) ->
                values.forEach(value -> verdicts.add(isRefused(request(Map.of(name, value))))));

        assertThat(verdicts).contains(true, false);
        assertThat(verdicts).filteredOn(refused -> !refused).hasSizeGreaterThan(30);
    }

    @Test
    void the_schema_is_one_of_an_object_in_draft_7_and_has_no_internal_words() {
        assertThat(TEXT)
                .startsWith("{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"title\":\"A query\","
                        + "\"type\":\"object\",")
                .contains("\"" + Metric.TOTAL_REVENUE.wireName() + "\"")
                .doesNotContain(
                        "exit_rate",
                        "sample_percent",
                        "time:minute",
                        "wildcard",
                        "realtime",
                        "30m",
                        "relative_date\"",
                        "compar",
                        "imports_meta",
                        "dashboard",
                        "empty_metrics",
                        "present_index",
                        "partial_time_labels",
                        "indices");
    }

    private static void agree(String request) {
        String json = request.replace('\'', '"');
        assertThat(SCHEMA.validate(json, InputFormat.JSON).isEmpty())
                .as("the schema takes " + json)
                .isEqualTo(!isRefused(request));
    }

    private static boolean isRefused(String request) {
        return QueryReader.read(JsonTexts.members(request)).fold(SchemaViolations.class::isInstance, question -> false);
    }

    // What is not said is right.
    private static String request(Map<String, String> members) {
        Map<String, String> all =
                new LinkedHashMap<>(Map.of("site_id", "'s'", "metrics", "['visitors']", "date_range", "'day'"));
        all.putAll(members);
        return all.entrySet().stream()
                .map(member -> "'" + member.getKey() + "':" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
