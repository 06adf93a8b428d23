package dev.footfall.application.funnels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.SitesGrant;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemoryFunnels;
import dev.footfall.application.fakes.InMemoryGoals;
import dev.footfall.application.fakes.InMemoryImports;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySegments;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.Json;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.Undoable;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.application.sites.Asked;
import dev.footfall.application.sites.Page;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.stats.ResolveQuery;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.funnel.FunnelFault;
import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.funnel.FunnelProblem;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.Levels;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §9.1 and §9.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunnelsUseCasesTest {
    private final MovableClock clock = MovableClock.at("2026-02-01T12:00:00Z");
    private final InMemorySites sites = new InMemorySites();
    private final InMemoryPeople people = new InMemoryPeople(sites::teamOf);
    private final InMemoryFunnels funnels = new InMemoryFunnels();
    private final InMemoryGoals goals = new InMemoryGoals(funnels, 20);
    private final User ada = people.users.add("ada@example.org", "Ada", Power.CUSTOMER);
    private final Team team =
            people.teams.add(new NewTeam(new UUID(0, 1), "Team", Optional.empty(), 600, Optional.empty()));
    private final Site shop = sites.added("shop.example", team.id(), SiteKind.REGULAR);
    private final Site other = sites.added("other.example", team.id(), SiteKind.REGULAR);
    private final List<GoalId> nine = LongStream.rangeClosed(1, 9)
            .mapToObj(number -> goalOf(shop, "event " + number))
            .toList();
    private final List<FunnelPlan> executed = new ArrayList<>();
    private final FunnelsStores stores = new FunnelsStores(funnels, goals, people);
    private final FunnelsUseCases useCases = FunnelsUseCases.over(
            stores,
            new UndoneTransactions(Undoable.of(List.of(funnels, goals))),
            new EvaluateFunnel(
                    stores,
                    new ReadSiteFacts(goals, new InMemorySegments()),
                    new ResolveQuery(new InMemoryEvents(), sites, new InMemoryImports(), clock),
                    new PlannedFunnelAnswers(this::executed)));
    private Set<Feature> features = EnumSet.allOf(Feature.class);

    private GoalId goalOf(Site site, String event) {
        return goals.add(site.id(), NewGoal.of(new Trigger.EventNamed(new EventName(event), Optional.empty())))
                .id();
    }

    private Levels executed(FunnelPlan plan) {
        executed.add(plan);
        return new Levels(Collections.nCopies(plan.steps().size() + 1, 1L));
    }

    private <T> Either<FunnelsProblem, T> ask(
            SitesOperation operation,
            Function<Asked, Either<FunnelsProblem, T>> work,
            TeamRole role,
            String parameters) {
        people.teams.putMember(team.id(), ada.id(), role);
        ApiKey key = new ApiKey(new ApiKeyId(1), ada.id(), "key", new Reach.EverythingOfOwner(), List.of());
        return work.apply(new Asked(
                new SitesGrant(operation, key, Optional.of(shop), Optional.empty(), features),
                Json.object(parameters.replace('\'', '"'))));
    }

    private Either<FunnelsProblem, FunnelOfSite> create(String parameters) {
        return ask(SitesOperation.CREATE_FUNNEL, useCases.createFunnel()::create, TeamRole.EDITOR, parameters);
    }

    private Either<FunnelsProblem, FunnelOfSite> update(Funnel funnel, String parameters) {
        return ask(
                SitesOperation.UPDATE_FUNNEL,
                useCases.updateFunnel()::update,
                TeamRole.EDITOR,
                "{'funnel_id':'" + funnel.id().value() + "'," + parameters + "}");
    }

    private static String faults(Either<FunnelsProblem, ?> answer) {
        return answer.fold(
                problem -> problem instanceof FunnelsProblem.Unfit(List<FunnelFault> faults)
                        ? faults.stream()
                                .map(fault -> fault.field() + ": " + fault.words())
                                .collect(Collectors.joining(", "))
                        : problem.getClass().getSimpleName(),
                done -> "done");
    }

    private String numbers(String indices) {
        return Arrays.stream(indices.split(" ", -1))
                .map(index -> Long.toString(nine.get(Integer.parseInt(index)).value()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Funnel made(String name, String steps) {
        return create("{'name':'" + name + "','steps':" + numbers(steps) + "}")
                .get()
                .funnel();
    }

    @Test
    void a_funnel_has_the_steps_it_was_given_in_their_order() {
        FunnelOfSite made = create("{'name':' Checkout ','steps':" + numbers("3 1 2") + ",'strict_order':true}")
                .get();
        assertThat(made.funnel().name()).isEqualTo("Checkout");
        assertThat(made.funnel().order()).isEqualTo(StepOrder.STRICT);
        assertThat(made.steps()).extracting(Goal::displayName).containsExactly("event 4", "event 2", "event 3");
        assertThat(funnels.of(shop.id())).containsExactly(made.funnel());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'steps':TWO}                                  | name: can't be blank
            {'name':'  ','steps':TWO}                      | name: can't be blank
            {'name':7,'steps':TWO}                         | name: is invalid
            {'name':'Taken','steps':TWO}                   | name: has already been taken
            {'name':'x'}                                   | steps: should have at least 2 item(s)
            {'name':'x','steps':[]}                        | steps: should have at least 2 item(s)
            {'name':'x','steps':ONE}                       | steps: should have at least 2 item(s)
            {'name':'x','steps':NINE}                      | steps: should have at most 8 item(s)
            {'name':'x','steps':TWICE}                     | goal: has already been taken
            {'name':'x','steps':OTHERS}                    | goal: does not exist
            {'name':'x','steps':'1,2'}                     | steps: is invalid
            {'name':'x','steps':[1.5,2]}                   | steps: is invalid
            {'name':'x','steps':[99999999999999999999,2]}  | steps: is invalid
            {'name':'x','steps':TWO,'strict_order':'no'}   | strict_order: is invalid
            {'strict_order':0}                             | name: can't be blank, strict_order: is invalid, steps: should have at least 2 item(s)
            {'name':'x','steps':TWO,'strict_order':null}   | done
            """)
    void everything_that_is_wrong_is_told(String parameters, String faults) {
        assertThat(made("Taken", "0 1").steps()).hasSize(2);
        String others =
                "[" + goalOf(other, "elsewhere").value() + "," + nine.get(0).value() + "]";
        assertThat(faults(create(parameters
                        .replace("TWICE", numbers("0 1 0"))
                        .replace("TWO", numbers("0 1"))
                        .replace("ONE", numbers("0"))
                        .replace("NINE", numbers("0 1 2 3 4 5 6 7 8"))
                        .replace("OTHERS", others))))
                .isEqualTo(faults);
    }

    @Test
    void an_update_replaces_everything_and_may_keep_the_name() {
        Funnel taken = made("Taken", "0 1");
        Funnel funnel = create("{'name':'Sale','steps':" + numbers("0 1 2") + ",'strict_order':true}")
                .get()
                .funnel();

        Funnel changed =
                update(funnel, "'name':'Sale','steps':" + numbers("4 3")).get().funnel();
        assertThat(changed)
                .isEqualTo(new Funnel(funnel.id(), "Sale", List.of(nine.get(4), nine.get(3)), StepOrder.SEQUENTIAL));
        assertThat(funnels.of(shop.id())).containsExactly(taken, changed);

        assertThat(faults(update(funnel, "'name':'Taken','steps':" + numbers("4 3"))))
                .isEqualTo("name: has already been taken");
        assertThat(faults(update(funnel, "'name':'Sale'"))).isEqualTo("steps: should have at least 2 item(s)");
        assertThat(funnels.of(shop.id())).containsExactly(taken, changed);
    }

    @Test
    void a_funnel_of_another_site_is_none_of_this_one() {
        Funnel elsewhere = funnels.add(other.id(), new NewFunnel("Sale", nine.subList(0, 2)));
        assertThat(faults(update(elsewhere, "'name':'x'"))).isEqualTo("FunnelNotFound");
        assertThat(faults(ask(
                        SitesOperation.DELETE_FUNNEL,
                        useCases.deleteFunnel()::delete,
                        TeamRole.EDITOR,
                        "{'funnel_id':'" + elsewhere.id().value() + "'}")))
                .isEqualTo("done");
        assertThat(funnels.of(other.id())).containsExactly(elsewhere);
    }

    @Test
    void deleting_twice_is_deleting() {
        Funnel funnel = made("Sale", "0 1");
        for (String number : List.of(
                Long.toString(funnel.id().value()), Long.toString(funnel.id().value()), "x")) {
            assertThat(faults(ask(
                            SitesOperation.DELETE_FUNNEL,
                            useCases.deleteFunnel()::delete,
                            TeamRole.EDITOR,
                            "{'funnel_id':'" + number + "'}")))
                    .isEqualTo("done");
        }
        assertThat(funnels.of(shop.id())).isEmpty();
    }

    @Test
    void the_newest_are_listed_first() {
        List<Funnel> made = List.of(made("a", "0 1"), made("b", "0 1"), made("c", "0 1"));
        Page<Funnel> page = ask(
                        SitesOperation.LIST_FUNNELS, useCases.listFunnels()::list, TeamRole.VIEWER, "{'limit':2}")
                .get();
        assertThat(page.rows()).containsExactly(made.get(2), made.get(1));
        assertThat(page.after()).isPresent();
    }

    @Test
    void only_making_and_asking_need_the_feature() {
        Funnel funnel = made("Sale", "0 1");
        String number = "{'funnel_id':'" + funnel.id().value() + "'}";
        features = EnumSet.complementOf(EnumSet.of(Feature.FUNNELS));

        assertThat(faults(create("{}"))).isEqualTo("FeatureMissing");
        assertThat(faults(update(funnel, "'name':7"))).isEqualTo("FeatureMissing");
        assertThat(faults(evaluate(new DateRange.LastMinutes(5)))).isEqualTo("FeatureMissing");
        assertThat(faults(ask(SitesOperation.LIST_FUNNELS, useCases.listFunnels()::list, TeamRole.VIEWER, "{}")))
                .isEqualTo("done");
        assertThat(faults(ask(SitesOperation.READ_FUNNEL, useCases.readFunnel()::read, TeamRole.VIEWER, number)))
                .isEqualTo("done");
        assertThat(faults(ask(SitesOperation.DELETE_FUNNEL, useCases.deleteFunnel()::delete, TeamRole.EDITOR, number)))
                .isEqualTo("done");
    }

    @Test
    void a_role_comes_before_the_feature() {
        features = Set.of();
        assertThat(faults(ask(SitesOperation.CREATE_FUNNEL, useCases.createFunnel()::create, TeamRole.VIEWER, "{}")))
                .isEqualTo("OfSites");
    }

    private Either<FunnelsProblem, FunnelResult> evaluate(DateRange range) {
        return useCases.evaluateFunnel()
                .saved(new PeopleAsked(shop, features, QueryRequest.of(range, Metric.VISITORS)), "x");
    }

    @Test
    void what_cannot_be_asked_comes_before_what_is_not_there() {
        assertThat(evaluate(new DateRange.LastMinutes(5)).getLeft())
                .isEqualTo(new FunnelsProblem.Refused(new FunnelProblem.InRealtime()));
        assertThat(faults(evaluate(new DateRange.Today()))).isEqualTo("NotANumber");
    }

    @Test
    void a_funnel_is_asked_about_as_of_now_with_its_own_goals() {
        Funnel funnel = create("{'name':'Sale','steps':" + numbers("1 0") + ",'strict_order':true}")
                .get()
                .funnel();
        FunnelResult result = useCases.evaluateFunnel()
                .saved(
                        new PeopleAsked(shop, features, QueryRequest.of(new DateRange.Today(), Metric.VISITORS)),
                        funnel.id())
                .get();
        assertThat(result.allVisitors()).isEqualTo(3);
        assertThat(result.steps()).extracting(step -> step.goal().displayName()).containsExactly("event 2", "event 1");
        assertThat(executed).singleElement().satisfies(plan -> {
            assertThat(plan.events().sites()).containsExactly(shop.id());
            assertThat(plan.events().range())
                    .isEqualTo(
                            new Interval(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-02-01T23:59:59Z")));
            assertThat(plan.order()).isEqualTo(StepOrder.STRICT);
            assertThat(plan.steps()).hasSize(2);
        });
    }
}
