package dev.footfall.http.segments;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;
import static dev.footfall.http.sites.SitesParameters.SITE_OF_PATH;

import dev.footfall.application.segments.SegmentProblem;
import dev.footfall.application.segments.SegmentProblem.Attempt;
import dev.footfall.application.sites.SitesProblem;
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
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is said about segments. */
public final class SegmentsOperations {
    private static final Family FAMILY = KeyFamilies.sites("Segments");
    private static final Family DASHBOARD = Family.open("Dashboards");
    private static final SegmentProblems WORDS =
            new SegmentProblems(new SitesProblems(new ShownAddresses("", Optional.empty()))::describe);

    private static final Shape SEGMENT = AnswerShapes.named("Segment", SegmentAnswer.class);
    private static final Shape DATA = new Shape.Named(
            "SegmentData",
            Members.of(
                    required("filters", Shape.Items.any(new Shape.Anything())),
                    optional("labels", new Shape.Dictionary(new Shape.Anything(), OptionalInt.empty()))));
    private static final Shape KIND = Text.oneOf("personal", "site");
    private static final Shape WANTED = new Shape.Named(
            "NewSegment",
            Members.of(required("name", Text.ANY), required("type", KIND), required("segment_data", DATA)));
    private static final Shape CHANGED = new Shape.Named(
            "SegmentChange",
            Members.of(optional("name", Text.ANY), optional("type", KIND), optional("segment_data", DATA)));
    private static final Parameter ONE = Parameter.ofPath("segment_id", new Shape.Whole(), "The number of the segment");
    private static final Parameter DOMAIN = Parameter.ofPath("domain", Text.ANY, "The domain of the site");

    private SegmentsOperations() {}

    public static List<Operation> all() {
        return Stream.of(withKey(), onDashboards()).flatMap(List::stream).toList();
    }

    private static List<Operation> withKey() {
        return List.of(
                FAMILY.describes(
                                SiteSegmentsResource.class,
                                "list",
                                "listSegments",
                                "Lists segments: the site's and one's own")
                        .with(SITE_OF_PATH)
                        .with(SitesParameters.page())
                        .answers("A part of the list", AnswerShapes.named("Segments", SegmentAnswer.Listed.class))
                        .refuses(words(notThere()))
                        .done(),
                FAMILY.describes(SiteSegmentsResource.class, "create", "createSegment", "Creates a segment")
                        .with(SITE_OF_PATH)
                        .formOrQuery(WANTED)
                        .answers("The segment", SEGMENT)
                        .refuses(words(notThere(), new SegmentProblem.FeatureMissing(), denied(Attempt.CREATE)))
                        .done(),
                FAMILY.describes(SiteSegmentsResource.class, "read", "readSegment", "Reads a segment")
                        .with(SITE_OF_PATH, ONE)
                        .answers("The segment", SEGMENT)
                        .refuses(words(notThere(), missing()))
                        .done(),
                FAMILY.describes(SiteSegmentsResource.class, "update", "updateSegment", "Changes a segment")
                        .with(SITE_OF_PATH, ONE)
                        .formOrQuery(CHANGED)
                        .answers("The segment", SEGMENT)
                        .refuses(
                                words(notThere(), missing(), new SegmentProblem.FeatureMissing(), denied(Attempt.EDIT)))
                        .done(),
                FAMILY.describes(SiteSegmentsResource.class, "delete", "deleteSegment", "Deletes a segment")
                        .with(SITE_OF_PATH, ONE)
                        .answers("The segment as it was", SEGMENT)
                        .refuses(words(notThere(), missing(), denied(Attempt.DELETE)))
                        .done());
    }

    private static List<Operation> onDashboards() {
        return List.of(
                DASHBOARD
                        .describes(
                                DashboardSegmentsResource.class,
                                "create",
                                "createDashboardSegment",
                                "Saves filters of a dashboard")
                        .with(DOMAIN)
                        .formOrQuery(WANTED)
                        .answers("The segment", SEGMENT)
                        .refuses(dashboardWords(Attempt.CREATE))
                        .done(),
                DASHBOARD
                        .describes(
                                DashboardSegmentsResource.class,
                                "update",
                                "updateDashboardSegment",
                                "Changes saved filters")
                        .with(DOMAIN, ONE)
                        .formOrQuery(CHANGED)
                        .answers("The segment", SEGMENT)
                        .refuses(dashboardWords(Attempt.EDIT))
                        .done(),
                DASHBOARD
                        .describes(
                                DashboardSegmentsResource.class,
                                "delete",
                                "deleteDashboardSegment",
                                "Deletes saved filters")
                        .with(DOMAIN, ONE)
                        .answers("The segment as it was", SEGMENT)
                        .refuses(dashboardWords(Attempt.DELETE))
                        .done(),
                DASHBOARD
                        .describes(
                                DashboardSegmentsResource.class,
                                "links",
                                "listLinksOfSegment",
                                "Names shared links limited to a segment")
                        .with(DOMAIN, ONE)
                        .answers("Their names", Shape.Items.any(Text.ANY))
                        .refuses(dashboardWords(Attempt.SEE_LINKS))
                        .done());
    }

    private static SegmentProblem notThere() {
        return new SegmentProblem.OfSites(new SitesProblem.SiteNotFound());
    }

    private static SegmentProblem missing() {
        return new SegmentProblem.NotFound("9");
    }

    private static SegmentProblem denied(Attempt attempt) {
        return new SegmentProblem.NotAllowed(attempt);
    }

    private static ErrorAnswer[] dashboardWords(Attempt attempt) {
        return words(
                notThere(),
                missing(),
                new SegmentProblem.NotLoggedIn(),
                new SegmentProblem.FeatureMissing(),
                denied(attempt));
    }

    private static ErrorAnswer[] words(SegmentProblem... problems) {
        return Stream.of(problems).map(WORDS::describe).toArray(ErrorAnswer[]::new);
    }
}
