package dev.footfall.application.sites;

import static dev.footfall.application.sites.SitesWorld.faults;
import static dev.footfall.application.sites.SitesWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PutGoalTest {
    private static final String REQUIRED = "event_name: this field is required and cannot be blank";
    private static final String PATH_REQUIRED = "page_path: this field is required and must start with a /";
    private static final String ENGAGEMENT =
            "event_name: The event name 'engagement' is reserved and cannot be used as a goal";

    private final SitesWorld world = new SitesWorld();

    private Either<SitesProblem, GoalOfSite> put(String parameters) {
        return world.by(world.ada).asksOfShop(SitesOperation.PUT_GOAL, world.useCases.putGoal()::put, parameters);
    }

    private Either<SitesProblem, GoalOfSite> event(String rest) {
        return put("{'goal_type':'event'," + rest + "}");
    }

    private Either<SitesProblem, GoalOfSite> page(String rest) {
        return put("{'goal_type':'page'," + rest + "}");
    }

    private static Goal goal(Either<SitesProblem, GoalOfSite> answer) {
        return answer.get().goal();
    }

    @Test
    void the_same_request_twice_finds_the_same_goal_unchanged() {
        Goal made = goal(event("'event_name':'Signup'"));
        assertThat(made.displayName()).isEqualTo("Signup");
        assertThat(goal(event("'event_name':' Signup ','display_name':'Joined'")))
                .isEqualTo(made);
        assertThat(world.goals.newestFirst(world.shop.id())).containsExactly(made);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            pricing    | /pricing     | Visit /pricing
            /login     | /login       | Visit /login
            " a "      | / a          | Visit / a
            "/b "      | /b           | Visit /b
            /go/**     | /go/**       | Visit /go/**
            """)
    void paths_begin_with_a_slash(String sent, String path, String name) {
        Goal made = goal(page("'page_path':'" + sent + "'"));
        assertThat(made.trigger()).isEqualTo(new Trigger.PageVisited(new PagePattern(path)));
        assertThat(made.displayName()).isEqualTo(name);
    }

    @Test
    void a_threshold_makes_a_scroll_goal() {
        Goal made = goal(page("'page_path':'/blog','scroll_threshold':'50','display_name':'Half the blog'"));
        assertThat(made.trigger()).isEqualTo(new Trigger.PageScrolled(new PagePattern("/blog"), 50));
        assertThat(goal(page("'page_path':'/news','scroll_threshold':-1")).trigger())
                .isInstanceOf(Trigger.PageVisited.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                                | ParameterMissing goal_type
            {'goal_type':'event'}                             | ParameterMissing event_name
            {'goal_type':'event','event_name':null}           | ParameterMissing event_name
            {'goal_type':'event','event_name':7}              | ParameterMissing event_name
            {'goal_type':'event','page_path':'/'}             | ParameterMissing event_name
            {'goal_type':'page'}                              | ParameterMissing page_path
            {'goal_type':'page','event_name':'Signup'}        | ParameterMissing page_path
            {'goal_type':'scroll','page_path':'/'}            | GoalTypeUnknown
            {'goal_type':null,'page_path':'/'}                | GoalTypeUnknown
            """)
    void what_must_be_there(String parameters, String told) {
        String answer = put(parameters)
                .fold(
                        problem -> problem instanceof SitesProblem.ParameterMissing missing
                                ? "ParameterMissing " + missing.name()
                                : problem.getClass().getSimpleName(),
                        done -> "done");
        assertThat(answer).isEqualTo(told);
    }

    @Test
    void the_site_comes_before_the_rest() {
        SitesWorld.Request request = world.by(world.ada);
        assertThat(summary(request.asks(SitesOperation.PUT_GOAL, world.useCases.putGoal()::put, "{}")))
                .isEqualTo("ParameterMissing");
        assertThat(summary(request.asks(
                        SitesOperation.PUT_GOAL,
                        world.useCases.putGoal()::put,
                        "{'site_id':'nope','goal_type':'event'}")))
                .isEqualTo("SiteNotFound");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'event_name':''                             | display_name: can't be blank, PATH, EVENT
            'event_name':' ','display_name':'x'         | PATH, EVENT
            'event_name':'engagement'                   | ENGAGEMENT, PATH, EVENT
            'event_name':'a','page_path':'/a'           | event_name: cannot co-exist with page_path
            'event_name':'a','scroll_threshold':50      | scroll_threshold: page_path field missing for page scroll goal
            'event_name':'a','scroll_threshold':101     | scroll_threshold: page_path field missing for page scroll goal, scroll_threshold: Should be -1 (missing) or in range [0, 100]
            'event_name':'a','scroll_threshold':-2      | scroll_threshold: Should be -1 (missing) or in range [0, 100]
            'event_name':'a','scroll_threshold':'x'     | scroll_threshold: is invalid
            'event_name':'a','currency':'eur'           | currency: is invalid
            'event_name':'a','currency':'Euro'          | currency: is invalid
            'event_name':'a','currency':7               | currency: is invalid
            'event_name':'a','display_name':7           | display_name: is invalid
            'event_name':'a','custom_props':null        | custom_props: is invalid
            'event_name':'a','custom_props':'x'         | custom_props: is invalid
            'event_name':'a','custom_props':{'a':1}     | custom_props: must be a map with string keys and string values
            'event_name':'a','custom_props':{'a':null}  | custom_props: must be a map with string keys and string values
            'event_name':'a','custom_props':{'':'x'}    | custom_props: key length is 1..300 characters
            'event_name':'a','custom_props':{'a':''}    | custom_props: value length is 1..2000 characters
            'event_name':'a','custom_props':{'a':'1','b':'1','c':'1','d':'1'} | custom_props: use at most 3 properties per goal
            """)
    void all_faults_are_told_the_last_check_first(String rest, String told) {
        String expected = told.replace("ENGAGEMENT", ENGAGEMENT)
                .replace("EVENT", REQUIRED)
                .replace("PATH", PATH_REQUIRED);
        assertThat(faults(event(rest))).isEqualTo(expected);
    }

    @Test
    void lengths_are_limited_to_the_character() {
        assertThat(summary(event("'event_name':'" + "é".repeat(120) + "'"))).isEqualTo("done");
        assertThat(faults(event("'event_name':'" + "é".repeat(121) + "'")))
                .isEqualTo("event_name: should be at most 120 character(s)");
        assertThat(summary(event(
                        "'event_name':'a','custom_props':{'" + "k".repeat(300) + "':'" + "v".repeat(2000) + "'}")))
                .isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'event_name':'a','currency':'EUR'            | FeatureMissing
            'event_name':'','currency':'EUR'             | FeatureMissing
            'event_name':'a','custom_props':{'a':'b'}    | FeatureMissing
            'event_name':'a','custom_props':{'a':7}      | FeatureMissing
            'event_name':'a','custom_props':{}           | done
            'event_name':'a','currency':''               | done
            'event_name':'a','currency':'Euro'           | FieldsInvalid
            """)
    void revenue_and_properties_need_their_features_before_anything_is_checked(String rest, String answer) {
        world.features = Set.of(Feature.GOALS, Feature.SITES_API);
        assertThat(summary(event(rest))).isEqualTo(answer);
        if (answer.equals("FeatureMissing")) {
            assertThat(event(rest).getLeft()).isEqualTo(new SitesProblem.FeatureMissing(Feature.CUSTOM_PROPERTIES));
        }
    }

    @Test
    void a_revenue_goal_is_found_by_its_currency_only() {
        Goal dollars = goal(event("'event_name':'Purchase','currency':'USD'"));
        assertThat(goal(event("'event_name':'Purchase','currency':'USD'"))).isEqualTo(dollars);
        assertThat(goal(event("'event_name':'Purchase'"))).isEqualTo(dollars);
        assertThat(event("'event_name':'Purchase','currency':'EUR'").getLeft())
                .isEqualTo(new SitesProblem.RevenueGoalTaken("Purchase", Optional.of("USD")));
        assertThat(goal(event("'event_name':'Signup'")).trigger()).isInstanceOf(Trigger.EventNamed.class);
        assertThat(event("'event_name':'Signup','currency':'EUR'").getLeft())
                .isEqualTo(new SitesProblem.RevenueGoalTaken("Signup", Optional.empty()));
    }

    @Test
    void a_page_goal_forgets_the_currency() {
        assertThat(goal(page("'page_path':'/buy','currency':'USD'")).trigger())
                .isEqualTo(new Trigger.PageVisited(new PagePattern("/buy")));
    }

    @Test
    void goals_of_an_event_differ_by_their_properties_and_names() {
        Goal plain = goal(event("'event_name':'Signup'"));
        Goal pro = goal(event("'event_name':'Signup','custom_props':{'plan':'pro'},'display_name':'Pro'"));
        assertThat(pro).isNotEqualTo(plain);
        assertThat(goal(event("'event_name':'Signup','custom_props':{'plan':'pro'}")))
                .isEqualTo(pro);
        assertThat(goal(event("'event_name':'Signup'"))).isEqualTo(plain);
        // collides by its default name, and nothing has these properties
        assertThat(event("'event_name':'Signup','custom_props':{'plan':'free'}").getLeft())
                .isEqualTo(new SitesProblem.GoalNameTaken());
    }

    @Test
    void a_single_goal_of_the_event_is_found_even_if_its_properties_differ() {
        Goal plain = goal(event("'event_name':'Signup'"));
        assertThat(goal(event("'event_name':'Signup','custom_props':{'plan':'pro'}")))
                .isEqualTo(plain);
    }

    @Test
    void a_scroll_goal_without_a_name_is_taken_for_the_page_goal() {
        Goal page = goal(page("'page_path':'/blog'"));
        assertThat(goal(page("'page_path':'/blog','scroll_threshold':50"))).isEqualTo(page);
        Goal half = goal(page("'page_path':'/blog','scroll_threshold':50,'display_name':'Half'"));
        assertThat(half).isNotEqualTo(page);
        assertThat(goal(page("'page_path':'/blog','scroll_threshold':75"))).isEqualTo(page);
        assertThat(goal(page("'page_path':'/blog','scroll_threshold':50"))).isEqualTo(half);
    }

    @Test
    void another_goal_of_the_same_name_is_in_the_way() {
        assertThat(goal(event("'event_name':'Signup'")).displayName()).isEqualTo("Signup");
        assertThat(summary(page("'page_path':'/signup','display_name':'Signup'")))
                .isEqualTo("GoalNameTaken");
    }

    @Test
    void a_full_site_takes_only_variants_of_what_it_counts() {
        for (int i = 0; i < 9; i++) {
            assertThat(summary(event("'event_name':'e" + i + "'"))).isEqualTo("done");
        }
        assertThat(summary(page("'page_path':'/blog'"))).isEqualTo("done");
        assertThat(summary(event("'event_name':'new'"))).isEqualTo("GoalLimitReached");
        assertThat(summary(event("'event_name':''"))).isEqualTo("FieldsInvalid");
        assertThat(summary(page("'page_path':'/blog','scroll_threshold':50,'display_name':'x'")))
                .isEqualTo("GoalLimitReached");
        assertThat(summary(event("'event_name':'e1'"))).isEqualTo("done");
        assertThat(summary(event("'event_name':'e1','custom_props':{'a':'b'},'display_name':'variant'")))
                .isEqualTo("done");
    }

    @Test
    void the_answer_names_the_present_domain() {
        assertThat(event("'event_name':'Signup','id':77").get().domain()).isEqualTo(world.shop.domain());
    }

    @Test
    void goals_are_listed_newest_first_in_pages() {
        List<Goal> made = List.of(
                goal(event("'event_name':'a'")), goal(event("'event_name':'b'")), goal(event("'event_name':'c'")));
        Page<Goal> first = list("{'limit':2}");
        assertThat(first.rows()).containsExactly(made.get(2), made.get(1));
        assertThat(list("{'limit':2,'after':'" + first.after().orElseThrow().cursor() + "'}")
                        .rows())
                .containsExactly(made.get(0));
    }

    private Page<Goal> list(String parameters) {
        return world.by(world.ada)
                .asksOfShop(SitesOperation.LIST_GOALS, world.useCases.listGoals()::list, parameters)
                .get();
    }

    private String delete(String id) {
        return summary(world.by(world.ada)
                .asksOfShop(
                        SitesOperation.DELETE_GOAL, world.useCases.deleteGoal()::delete, "{'goal_id':'" + id + "'}"));
    }

    @Test
    void a_deleted_goal_leaves_funnels_shorter_or_none() {
        Goal one = goal(event("'event_name':'a'"));
        Goal two = goal(event("'event_name':'b'"));
        Goal three = goal(event("'event_name':'c'"));
        var shorter =
                world.funnels.add(world.shop.id(), new NewFunnel("three", List.of(one.id(), two.id(), three.id())));
        var none = world.funnels.add(world.shop.id(), new NewFunnel("two", List.of(one.id(), two.id())));

        assertThat(delete(Long.toString(two.id().value()))).isEqualTo("done");

        assertThat(world.funnels.of(world.shop.id()))
                .singleElement()
                .matches(funnel ->
                        funnel.id().equals(shorter.id()) && !funnel.id().equals(none.id()))
                .matches(funnel -> funnel.steps().equals(List.of(one.id(), three.id())));
        assertThat(delete(Long.toString(two.id().value()))).isEqualTo("GoalNotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "abc,NotANumber",
        "1.5,NotANumber",
        "0,GoalNotFound",
        "-1,GoalNotFound",
        "99999999999999999999,GoalNotFound"
    })
    void only_numbers_name_goals(String id, String answer) {
        assertThat(delete(id)).isEqualTo(answer);
    }

    @Test
    void a_goal_of_another_site_is_not_found() {
        Goal other = world.goals.add(
                world.sites
                        .added("two.example", world.team.id(), world.shop.kind())
                        .id(),
                new NewGoal("x", new Trigger.EventNamed(new EventName("x"), Optional.empty()), Map.of()));
        assertThat(delete(Long.toString(other.id().value()))).isEqualTo("GoalNotFound");
    }
}
