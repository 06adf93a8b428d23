package dev.footfall.http.funnels;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;
import static dev.footfall.http.sites.SitesParameters.SITE_OF_PATH;

import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.http.access.KeyFamilies;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Parameter;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import dev.footfall.http.sites.ShownAddresses;
import dev.footfall.http.sites.SitesParameters;
import dev.footfall.http.sites.SitesProblems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said about funnels. */
public final class FunnelsOperations {
    private static final Family FAMILY = KeyFamilies.sites("Funnels");
    private static final Family QUESTIONS = KeyFamilies.statistics("Funnels");
    private static final FunnelsProblems WORDS =
            new FunnelsProblems(new SitesProblems(new ShownAddresses("", Optional.empty())));

    private static final Shape FUNNEL = AnswerShapes.named("SavedFunnel", FunnelAnswer.class);
    private static final Shape RESULT = AnswerShapes.named("FunnelResponse", FunnelResponse.class);
    private static final Shape STEPS = Shape.Items.between(Funnel.FEWEST_STEPS, Funnel.MOST_STEPS, new Shape.Whole());
    private static final Shape FILTERS = Shape.Items.any(new Shape.Anything());
    private static final Shape RANGE = Shape.AnyOf.of(Text.ANY, Shape.Items.between(2, 2, Text.ANY));
    private static final Shape WANTED = new Shape.Named(
            "NewFunnel",
            Members.of(
                    required("name", Text.ANY), required("steps", STEPS), optional("strict_order", new Shape.Flag())));
    private static final Shape CHANGED = new Shape.Named(
            "FunnelChange",
            Members.of(
                    optional("name", Text.ANY), optional("steps", STEPS), optional("strict_order", new Shape.Flag())));
    private static final Parameter ONE = Parameter.ofPath("funnel_id", new Shape.Whole(), "The number of the funnel");

    private FunnelsOperations() {}

    public static List<Operation> all() {
        return Stream.of(saved(), questions()).flatMap(List::stream).toList();
    }

    private static List<Operation> saved() {
        return List.of(
                FAMILY.describes(FunnelsResource.class, "list", "listFunnels", "Lists the funnels of a site")
                        .with(SITE_OF_PATH)
                        .with(SitesParameters.page())
                        .answers(
                                "A part of the list, newest first",
                                AnswerShapes.named("SavedFunnels", FunnelAnswer.Funnels.class))
                        .refuses(words(notThere()))
                        .done(),
                FAMILY.describes(FunnelsResource.class, "create", "createFunnel", "Creates a funnel")
                        .with(SITE_OF_PATH)
                        .formOrQuery(WANTED)
                        .answers("The funnel", FUNNEL)
                        .refuses(words(notThere(), new FunnelsProblem.FeatureMissing()))
                        .done(),
                FAMILY.describes(FunnelsResource.class, "read", "readFunnel", "Reads a funnel")
                        .with(SITE_OF_PATH, ONE)
                        .answers("The funnel", FUNNEL)
                        .refuses(
                                words(notThere(), new FunnelsProblem.FunnelNotFound(), new FunnelsProblem.NotANumber()))
                        .done(),
                FAMILY.describes(
                                FunnelsResource.class,
                                "update",
                                "updateFunnel",
                                "Changes a funnel; what is not named stays")
                        .with(SITE_OF_PATH, ONE)
                        .formOrQuery(CHANGED)
                        .answers("The funnel", FUNNEL)
                        .refuses(words(
                                notThere(),
                                new FunnelsProblem.FunnelNotFound(),
                                new FunnelsProblem.NotANumber(),
                                new FunnelsProblem.FeatureMissing()))
                        .done(),
                FAMILY.describes(FunnelsResource.class, "delete", "deleteFunnel", "Deletes a funnel")
                        .with(SITE_OF_PATH, ONE)
                        .answers(
                                "Done, also if there was nothing to do",
                                AnswerShapes.named("DeletedFunnel", FunnelAnswer.Deleted.class))
                        .refuses(words(notThere(), new FunnelsProblem.NotANumber()))
                        .done());
    }

    private static List<Operation> questions() {
        return List.of(
                QUESTIONS
                        .describes(
                                FunnelsResource.class,
                                "evaluate",
                                "queryFunnel",
                                "Tells how far people came in a funnel")
                        .with(SITE_OF_PATH, ONE)
                        .body(new Shape.Named("FunnelQuestion", people()))
                        .answers("How far they came", RESULT)
                        .refuses(words(
                                new FunnelsProblem.FunnelNotFound(),
                                new FunnelsProblem.NotANumber(),
                                new FunnelsProblem.FeatureMissing()))
                        .done(),
                QUESTIONS
                        .describes(
                                FunnelsResource.class,
                                "evaluateSteps",
                                "queryFunnelSteps",
                                "The same for steps that are not saved")
                        .with(SITE_OF_PATH)
                        .body(new Shape.Named(
                                "FunnelStepsQuestion",
                                people(
                                        optional("name", Text.ANY),
                                        required("steps", STEPS),
                                        optional("strict_order", new Shape.Flag()))))
                        .answers("How far they came", RESULT)
                        .refuses(words(new FunnelsProblem.FeatureMissing()))
                        .done(),
                Family.open("Dashboards")
                        .describes(
                                DashboardFunnelResource.class,
                                "funnel",
                                "readDashboardFunnel",
                                "A funnel on a dashboard")
                        .path("domain", "The domain of the site")
                        .with(ONE)
                        .with(
                                Parameter.optional("period", Text.ANY, "As 30d, or custom with from and to"),
                                Parameter.optional("date", Text.ANY, "The day the period ends on"),
                                Parameter.optional("from", Text.ANY, "The first day"),
                                Parameter.optional("to", Text.ANY, "The last day"),
                                Parameter.optional("filters", Text.ANY, "Filters of the Query API, as JSON"),
                                Parameter.optional("auth", Text.ANY, "What a shared link brings"))
                        .answers(
                                "How far people came",
                                AnswerShapes.named("FunnelOnDashboard", FunnelResultAnswer.class))
                        .refuses(words(
                                new FunnelsProblem.FunnelNotFound(),
                                new FunnelsProblem.NotANumber(),
                                new FunnelsProblem.FeatureMissing()))
                        .done());
    }

    private static Members people(Shape.Member... others) {
        return new Members(Stream.concat(
                        Stream.of(
                                required("date_range", RANGE),
                                optional("relative_date", Text.ANY),
                                optional("filters", FILTERS)),
                        Stream.of(others))
                .toList());
    }

    private static FunnelsProblem notThere() {
        return new FunnelsProblem.OfSites(new SitesProblem.SiteNotFound());
    }

    private static ErrorAnswer[] words(FunnelsProblem... problems) {
        return Stream.of(problems).map(WORDS::describe).toArray(ErrorAnswer[]::new);
    }
}
