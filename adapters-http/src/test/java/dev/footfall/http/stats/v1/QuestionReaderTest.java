package dev.footfall.http.stats.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Counting;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SortTerm;
import dev.footfall.domain.visit.EventName;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.JsonTexts;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionReaderTest {
    private static final List<Goal> GOALS = List.of(
            goal(3, new Trigger.PageScrolled(new PagePattern("/blog"), 50)),
            goal(2, new Trigger.PageVisited(new PagePattern("/blog**"))),
            goal(1, new Trigger.EventNamed(new EventName("Signup"), Optional.empty())));
    private static final SiteFacts EVERYTHING = new SiteFacts(Set.of(Feature.values())).withGoals(GOALS);
    private static final SiteFacts NO_PROPERTIES = new SiteFacts(Set.of(Feature.STATS_API));

    // Still the ninth in most of America: the default date is UTC's all the same.
    private final QuestionReader reader =
            new QuestionReader(new JsonTexts(), InstantSource.fixed(Instant.parse("2021-02-10T01:00:00Z")));

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            aggregate  ~ filters=badproperty==bar&metrics=foo ~ Invalid filter property 'badproperty'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ filters=utm_campaign==x ~ Invalid filter property 'utm_campaign'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ filters=visit:screen==x ~ Invalid filter property 'visit:screen'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ filters=visit:country_name==x ~ Invalid filter property 'visit:country_name'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ filters=Visit:source==x ~ Invalid filter property 'Visit:source'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ filters=segment==1 ~ Invalid filter property 'segment'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ filters=time==x ~ Invalid filter property 'time'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ filters=event:props:==x ~ Invalid filter property 'event:props:'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ metrics=pageviews,led ~ The metric `led` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics= ~ The metric `` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics=visitors, pageviews ~ The metric ` pageviews` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics=scroll_depth ~ The metric `scroll_depth` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics=visitors,visitors ~ Metrics cannot be queried multiple times.
            aggregate  ~ metrics=foo,foo ~ Metrics cannot be queried multiple times.
            aggregate  ~ metrics=pageviews,visit_duration&filters=event:props:a==b ~ Session metric `visit_duration` cannot be queried when using a filter on `event:props:a`.
            aggregate  ~ metrics=views_per_visit&filters=event:name==S ~ Session metric `views_per_visit` cannot be queried when using a filter on `event:name`.
            aggregate  ~ metrics=views_per_visit&filters=event:name==S;event:page==/ ~ Metric `views_per_visit` cannot be queried with a filter on `event:page`.
            aggregate  ~ metrics=bounce_rate&filters=visit:os==Mac;event:name==S;event:props:a==b ~ Session metric `bounce_rate` cannot be queried when using a filter on `event:name`.
            aggregate  ~ metrics=conversion_rate ~ Metric `conversion_rate` can only be queried in a goal breakdown or with a goal filter
            aggregate  ~ metrics=time_on_page ~ Metric `time_on_page` can only be queried in a page breakdown or with a page filter.
            aggregate  ~ metrics=time_on_page&filters=event:page==/A;event:name==Signup ~ Metric `time_on_page` cannot be queried when filtering by `event:name`
            aggregate  ~ metrics=time_on_page&filters=event:page==/A;event:name==x;event:goal==Signup ~ Metric `time_on_page` cannot be queried when filtering by `event:goal`
            aggregate  ~ metrics=percentage ~ The metric `percentage` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics=exit_rate ~ The metric `exit_rate` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics=total_revenue&filters=event:goal==Signup ~ The metric `total_revenue` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics=average_revenue&filters=event:goal==Signup ~ The metric `average_revenue` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics=group_conversion_rate&filters=event:goal==Signup ~ The metric `group_conversion_rate` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            aggregate  ~ metrics=visits&filters=event:goal==Signup ~ Session metric `visits` cannot be queried when using a filter on `event:goal`.
            aggregate  ~ filters=event:goal==Register&metrics=foo ~ The goal `Register` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=event:goal==signup ~ The goal `signup` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=event:goal==Visit /reg|Register ~ The pageview goal for the pathname `/reg` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=event:goal==Signup|Register|Visit /reg ~ The goal `Register` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=event:goal==Signup| ~ The goal `` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=event:goal!=Register ~ The goal `Register` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=event:goal==Visit /** ~ The pageview goal for the pathname `/**` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=event:goal==Register;x==y ~ The goal `Register` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=x==y;event:goal==Register ~ Invalid filter property 'x'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            timeseries ~ metrics=conversion_rate ~ Metric `conversion_rate` can only be queried in a goal breakdown or with a goal filter
            timeseries ~ metrics=time_on_page ~ Metric `time_on_page` can only be queried in a page breakdown or with a page filter.
            timeseries ~ interval=week&filters=x==y ~ Error parsing `interval` parameter: invalid interval `week`. Valid intervals are `day`, `month`
            timeseries ~ interval=hour ~ Error parsing `interval` parameter: invalid interval `hour`. Valid intervals are `day`, `month`
            timeseries ~ interval=alskd&period=bad ~ Error parsing `period` parameter: invalid period `bad`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods
            breakdown  ~ period=bad ~ Error parsing `period` parameter: invalid period `bad`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods
            breakdown  ~ metrics=visitors ~ The `property` parameter is required. Please provide at least one property to show a breakdown by.
            breakdown  ~ property=event:hostname ~ Property 'event:hostname' is currently not supported for breakdowns.  Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property= ~ Invalid property ''. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=event:props: ~ Invalid property 'event:props:'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=visit:entry_page_hostname ~ Invalid property 'visit:entry_page_hostname'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=visit:exit_page_hostname ~ Invalid property 'visit:exit_page_hostname'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=visit:screen ~ Invalid property 'visit:screen'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=visit:city_name ~ Invalid property 'visit:city_name'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=visit:region_name ~ Invalid property 'visit:region_name'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=time:day ~ Invalid property 'time:day'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=segment ~ Invalid property 'segment'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=source ~ Invalid property 'source'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=visit:source&filters=x==y&metrics=visitors,visitors ~ Invalid filter property 'x'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=visit:source&metrics=visitors,visitors&limit=0 ~ Metrics cannot be queried multiple times.
            breakdown  ~ property=visit:source&metrics=foo&limit=0 ~ The metric `foo` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics
            breakdown  ~ property=badproperty&filters=x==y&metrics=foo ~ Invalid property 'badproperty'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties
            breakdown  ~ property=event:goal&metrics=bounce_rate ~ Session metric `bounce_rate` cannot be queried for breakdown by `event:goal`.
            breakdown  ~ property=event:goal&metrics=time_on_page&filters=event:page==/A ~ Metric `time_on_page` is not supported in breakdown queries (except `event:page` breakdown)
            breakdown  ~ property=event:page&metrics=time_on_page&filters=event:goal==Signup ~ Metric `time_on_page` cannot be queried when filtering by `event:goal`
            breakdown  ~ property=event:page&metrics=time_on_page&filters=event:name==Signup ~ Metric `time_on_page` cannot be queried when filtering by `event:name`
            breakdown  ~ property=visit:source&metrics=views_per_visit ~ Metric `views_per_visit` is not supported in breakdown queries.
            breakdown  ~ property=event:name&metrics=visits ~ Session metric `visits` cannot be queried for breakdown by `event:name`.
            breakdown  ~ property=event:props:url&metrics=visitors,bounce_rate ~ Session metric `bounce_rate` cannot be queried for breakdown by `event:props:url`.
            breakdown  ~ property=visit:source&metrics=time_on_page&filters=event:page==/A ~ Metric `time_on_page` is not supported in breakdown queries (except `event:page` breakdown)
            breakdown  ~ property=event:page&metrics=conversion_rate ~ Metric `conversion_rate` can only be queried in a goal breakdown or with a goal filter
            breakdown  ~ property=event:page&limit=0 ~ Please provide limit as a number between 1 and 1000.
            breakdown  ~ property=event:page&limit=1001 ~ Please provide limit as a number between 1 and 1000.
            breakdown  ~ property=event:page&limit=abc&page=0 ~ Please provide limit as a number between 1 and 1000.
            breakdown  ~ property=event:page&limit=5.0 ~ Please provide limit as a number between 1 and 1000.
            breakdown  ~ property=event:page&page=0 ~ Please provide page as a positive number.
            breakdown  ~ property=event:page&limit= ~ Please provide limit as a number between 1 and 1000.
            breakdown  ~ property=event:page&page=1.0 ~ Please provide page as a positive number.
            breakdown  ~ property=event:page&page=-1 ~ Please provide page as a positive number.
            breakdown  ~ property=event:page&page=x ~ Please provide page as a positive number.
            aggregate  ~ filters=[["matches","event:page",["(a"]]] ~ Invalid filters. Invalid regular expression '(a'.
            aggregate  ~ filters=[["matches","event:page",["a"],{}]] ~ #/filters/0: Invalid filter ["matches", "event:page", ["a"], %{}]
            aggregate  ~ filters=[["is","event:goal",["Register"]]] ~ The goal `Register` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=[["contains","event:goal",["Sign"]]] ~ The goal `Sign` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            aggregate  ~ filters=[["is_not","event:goal",["Signup"]]] ~ #/filters/0: Invalid filter ["is_not", "event:goal", ["Signup"]]
            aggregate  ~ filters=[["matches","event:goal",["Signup"]]] ~ #/filters/0: Invalid filter ["matches", "event:goal", ["Signup"]]
            aggregate  ~ filters=[["is","event:goal",[1]]] ~ Invalid filter '["is", "event:goal", [1]]'.
            aggregate  ~ filters=[["has_done",["is","event:goal",["Signup"]]]] ~ #/filters/0: Invalid filter ["has_done", ["is", "event:goal", ["Signup"]]]
            aggregate  ~ filters=[["is","segment",[1]]] ~ Invalid filter '["is", "segment", [1]]'.
            aggregate  ~ filters=[["is","visit:screen",["x"]]] ~ Invalid filter property 'visit:screen'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties
            aggregate  ~ filters=[["is","visit:os","Mac"]] ~ #/filters/0: Invalid filter ["is", "visit:os", "Mac"]
            aggregate  ~ filters=[["is","visit:os",["Mac"]],["or",[]]] ~ #/filters/1: Invalid filter ["or", []]
            aggregate  ~ filters=[["is","visit:os",[1]]] ~ Invalid filter '["is", "visit:os", [1]]'.
            aggregate  ~ filters=[["is","visit:country",["USA"]]] ~ Invalid visit:country filter, visit:country needs to be a valid 2-letter country code.
            """)
    void the_first_mistake_is_named_in_the_published_words(String endpoint, String parameters, String message) {
        assertThat(read(endpoint, parameters, EVERYTHING).mapLeft(StatsV1Problems::describe))
                .isEqualTo(Either.left(ErrorAnswer.badRequest(message)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            aggregate ~ filters=event:props:author==x                                   ~ false
            aggregate ~ filters=event:props:url==x                                      ~ true
            aggregate ~ filters=event:props:url==x;event:props:author==x                ~ true
            aggregate ~ filters=event:props:author==x;event:props:url==x                ~ false
            breakdown ~ property=event:props:author                                     ~ false
            breakdown ~ property=event:props:path                                       ~ true
            breakdown ~ property=event:props:author&filters=event:props:search_query==x ~ true
            breakdown ~ property=event:props:author&filters=event:name==x               ~ false
            timeseries ~ filters=event:props:author==Uku                                ~ false
            """)
    void without_the_feature_the_first_custom_property_decides(String endpoint, String parameters, boolean allowed) {
        Either<StatsV1Problem, Question> read = read(endpoint, parameters, NO_PROPERTIES);

        assertThat(read.isRight()).isEqualTo(allowed);
        assertThat(read.mapLeft(StatsV1Problems::describe).swap().toJavaOptional())
                .isEqualTo(
                        allowed
                                ? Optional.empty()
                                : Optional.of(
                                        ErrorAnswer.paymentRequired(
                                                "The owner of this site does not have access to the custom properties feature")));
    }

    @Test
    void money_is_asked_for_after_every_other_check() {
        assertThat(read("breakdown", "property=event:props:author&limit=0", NO_PROPERTIES))
                .isEqualTo(Either.left(new StatsV1Problem.UnfitLimit()));
    }

    @Test
    void without_parameters_an_aggregate_counts_the_visitors_of_thirty_days() {
        assertThat(read("aggregate", "", EVERYTHING).map(Question::query))
                .isEqualTo(Either.right(new Query(
                        List.of(Metric.VISITORS),
                        new DateRange.Dates(LocalDate.of(2021, 1, 11), LocalDate.of(2021, 2, 9)),
                        List.of(),
                        List.of(),
                        Optional.of(List.of(SortTerm.descending(Metric.VISITORS))),
                        Set.of(),
                        Pagination.DEFAULT,
                        Counting.EVENTS_ONLY)));
    }

    @Test
    void what_an_endpoint_does_not_know_it_does_not_look_at() {
        assertThat(read(
                        "aggregate",
                        "property=bad&interval=bad&limit=0&page=x&compare=previous_year&with_imported=1&foo=bar",
                        EVERYTHING))
                .isEqualTo(read("aggregate", "", EVERYTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"42", "\"x\"", "true", "{\"a\":1}", "null", "[]", "", "visit:country==USA", "visit:source~Goo"})
    void filters_that_say_nothing_are_none(String filters) {
        assertThat(read("aggregate", "filters=" + filters, EVERYTHING)).isEqualTo(read("aggregate", "", EVERYTHING));
    }

    @Test
    void filters_may_be_written_as_json() {
        String filters = "[[\"contains\",\"visit:os\",[\"ma\"],{\"case_sensitive\":false}],"
                + "[\"is\",\"visit:city\",[588409]],"
                + "[\"matches_wildcard_not\",\"event:page\",[\"/a*\"]],"
                + "[\"is_not\",\"event:props:a\",[],{}],"
                + "[\"matches_not\",\"visit:source\",[\"^a|b$\"]],"
                + "[\"contains\",\"event:goal\",[\"Signup\"]]]";

        assertThat(read("aggregate", "filters=" + filters, EVERYTHING)
                        .get()
                        .query()
                        .filters())
                .isEqualTo(List.of(
                        new Match(Operator.CONTAINS, OfVisit.OS, List.of(new Clause.Text("ma")), CaseRule.INSENSITIVE),
                        new Match(Operator.IS, OfVisit.CITY, List.of(new Clause.Whole(588409)), CaseRule.UNSAID),
                        Match.of(Operator.MATCHES_WILDCARD_NOT, OfEvent.PAGE, "/a*"),
                        new Match(
                                Operator.IS_NOT, new Dimension.Property("a"), List.of(), CaseRule.UNSAID_BUT_MODIFIED),
                        Match.of(Operator.MATCHES_NOT, OfVisit.SOURCE, "^a|b$"),
                        Match.of(Operator.CONTAINS, OfEvent.GOAL, "Signup")));
    }

    @Test
    void a_breakdown_is_ordered_by_its_first_metric_and_counts_whole_visits_where_it_may() {
        Query query = read(
                        "breakdown",
                        "property=visit:source&metrics=bounce_rate,visitors&limit=+10&page=003&period=day",
                        EVERYTHING)
                .get()
                .query();

        assertThat(query.dimensions()).isEqualTo(List.of(OfVisit.SOURCE));
        assertThat(query.order()).contains(List.of(SortTerm.descending(Metric.BOUNCE_RATE)));
        assertThat(query.pagination()).isEqualTo(new Pagination(10, 20));
        assertThat(query.counting()).isEqualTo(Counting.EVENTS_OR_VISITS);
        assertThat(query.filters()).isEmpty();
    }

    @Test
    void a_page_far_beyond_every_row_is_a_page() {
        assertThat(read("breakdown", "property=visit:source&page=99999999999999999999", EVERYTHING)
                        .get()
                        .query()
                        .pagination())
                .isEqualTo(new Pagination(100, Long.MAX_VALUE));
    }

    @Test
    void versions_are_grouped_with_what_they_are_versions_of() {
        assertThat(read("breakdown", "property=visit:os_version", EVERYTHING)
                        .get()
                        .query()
                        .dimensions())
                .isEqualTo(List.of(OfVisit.OS_VERSION, OfVisit.OS));
        assertThat(read("breakdown", "property=visit:browser_version", EVERYTHING)
                        .get()
                        .query()
                        .dimensions())
                .isEqualTo(List.of(OfVisit.BROWSER_VERSION, OfVisit.BROWSER));
    }

    @Test
    void rows_without_a_value_are_left_out_where_v1_does_so() {
        assertThat(read("breakdown", "property=visit:utm_medium&filters=visit:os==Mac", EVERYTHING)
                        .get()
                        .query()
                        .filters())
                .isEqualTo(List.of(
                        Match.of(Operator.IS, OfVisit.OS, "Mac"),
                        Match.of(Operator.IS_NOT, OfVisit.UTM_MEDIUM, "(not set)")));
        assertThat(read("breakdown", "property=visit:country", EVERYTHING)
                        .get()
                        .query()
                        .filters())
                .isEqualTo(List.of(Match.of(Operator.IS_NOT, OfVisit.COUNTRY, "\0\0", "ZZ")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            period=day,                 HOUR
            period=day&interval=day,    DAY
            period=day&interval=month,  MONTH
            period=6mo,                 MONTH
            period=6mo&interval=date,   DAY
            period=30d,                 DAY
            """)
    void a_timeseries_has_buckets_that_suit_the_period_unless_told_otherwise(String parameters, Granularity expected) {
        assertThat(read("timeseries", parameters, EVERYTHING).get().query().dimensions())
                .isEqualTo(List.of(new Dimension.Time.Buckets(expected)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            event:goal==Signup                  ~ is [Signup]
            event:goal == Visit /blog**         ~ is [Visit /blog**]
            event:goal!=Signup                  ~ is [Signup]
            event:goal==Signup|Visit /blog**    ~ is [Signup][Visit /blog**]
            event:goal==Signup;event:goal==Visit /blog ~ is [Signup] & is [Visit /blog]
            """)
    void goals_are_filtered_by_their_whole_names(String filters, String meaning) {
        Query query = read("aggregate", "filters=" + filters, EVERYTHING).get().query();

        assertThat(query.filters().stream()
                        .flatMap(Filter::leaves)
                        .map(match -> match.operator().wireName() + " "
                                + match.anyOf().stream().map(Clause::text).collect(Collectors.joining("][", "[", "]")))
                        .collect(Collectors.joining(" & ")))
                .isEqualTo(meaning);
        assertThat(query.goals()).isEqualTo(GOALS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            aggregate  ~ filters=event:goal==Signup                         ~ CONVERSION_RATE
            breakdown  ~ property=event:goal                                ~ CONVERSION_RATE
            breakdown  ~ property=event:props:tier&filters=event:goal==Signup ~ CONVERSION_RATE
            breakdown  ~ property=event:page&filters=event:goal==Signup     ~ GROUP_CONVERSION_RATE
            breakdown  ~ property=event:name&filters=event:goal==Signup     ~ GROUP_CONVERSION_RATE
            breakdown  ~ property=visit:os_version&filters=event:goal==Signup ~ GROUP_CONVERSION_RATE
            timeseries ~ filters=event:goal==Signup                         ~ GROUP_CONVERSION_RATE
            """)
    void conversions_are_shares_of_all_visitors_or_of_those_in_the_row(
            String endpoint, String parameters, Metric expected) {
        Question question = read(endpoint, parameters + "&metrics=conversion_rate,visitors", EVERYTHING)
                .get();

        assertThat(question.query().metrics()).isEqualTo(List.of(expected, Metric.VISITORS));
        assertThat(question.shown()).isEqualTo(List.of(Metric.CONVERSION_RATE, Metric.VISITORS));
        assertThat(question.query().goals()).isEqualTo(GOALS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            time_on_page                    ~ VISITORS       ~ [TIME_ON_PAGE, VISITORS]
            time_on_page,visitors           ~ VISITORS       ~ [TIME_ON_PAGE, VISITORS]
            time_on_page,pageviews,visitors ~ PAGEVIEWS      ~ [TIME_ON_PAGE, PAGEVIEWS, VISITORS]
            bounce_rate,time_on_page        ~ BOUNCE_RATE    ~ [BOUNCE_RATE, TIME_ON_PAGE]
            """)
    void pages_are_not_ordered_by_the_time_spent_on_them(String metrics, Metric first, String queried) {
        Question question = read("breakdown", "property=event:page&metrics=" + metrics, EVERYTHING)
                .get();

        assertThat(question.query().order()).contains(List.of(SortTerm.descending(first)));
        assertThat(question.query().metrics()).hasToString(queried);
        assertThat(question.shown().stream().map(Metric::wireName).collect(Collectors.joining(",")))
                .isEqualTo(metrics);
        assertThat(question.query().goals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aggregate", "timeseries"})
    void time_on_page_may_be_asked_for_with_a_filter_by_page(String endpoint) {
        assertThat(read(endpoint, "metrics=time_on_page&filters=event:page==/A", EVERYTHING)
                        .get()
                        .query()
                        .metrics())
                .isEqualTo(List.of(Metric.TIME_ON_PAGE));
    }

    @Test
    void the_page_of_a_breakdown_by_goal_is_found_among_all_goals() {
        Question question = read("breakdown", "property=event:goal&limit=2&page=2", EVERYTHING)
                .get();

        assertThat(question.page()).isEqualTo(new Pagination(2, 2));
        assertThat(question.query().pagination()).isEqualTo(Pagination.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            aggregate  ~ compare=previous_period                        ~ true
            aggregate  ~ compare=year_over_year                         ~ false
            aggregate  ~ compare=                                       ~ false
            aggregate  ~ compare=previous_period&compare=no             ~ false
            breakdown  ~ property=visit:source&compare=previous_period  ~ true
            breakdown  ~ property=visit:source                          ~ false
            timeseries ~ compare=previous_period                        ~ false
            """)
    void only_the_period_before_is_compared_with_and_never_in_a_timeseries(
            String endpoint, String parameters, boolean compared) {
        Question question = read(endpoint, parameters, EVERYTHING).get();

        assertThat(question.isCompared()).isEqualTo(compared);
        assertThat(question.query().comparison()).isEqualTo(compared ? Optional.of(Question.BEFORE) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            aggregate  ~ with_imported=true                             ~ true
            timeseries ~ with_imported=true                             ~ true
            breakdown  ~ property=visit:source&with_imported=true       ~ true
            aggregate  ~ with_imported=true&compare=previous_period     ~ true
            aggregate  ~ with_imported=1                                ~ false
            aggregate  ~ with_imported=TRUE                             ~ false
            aggregate  ~ with_imported=                                 ~ false
            aggregate  ~ with_imported=true&with_imported=false         ~ false
            timeseries ~ ''                                             ~ false
            """)
    void imported_statistics_are_asked_for_by_one_word(String endpoint, String parameters, boolean asked) {
        assertThat(read(endpoint, parameters, EVERYTHING).get().query().include())
                .isEqualTo(asked ? Set.of(Include.IMPORTS) : Set.of());
    }

    private static Goal goal(long id, Trigger trigger) {
        return new Goal(new GoalId(id), Goal.defaultName(trigger), trigger, Map.of());
    }

    private Either<StatsV1Problem, Question> read(String endpoint, String parameters, SiteFacts facts) {
        Parameters read = Parametric.of(parameters);
        return switch (endpoint) {
            case "aggregate" -> reader.aggregate(read, facts);
            case "timeseries" -> reader.timeseries(read, facts);
            case "breakdown" -> reader.breakdown(read, facts);
            default -> throw new AssertionError(endpoint);
        };
    }
}
