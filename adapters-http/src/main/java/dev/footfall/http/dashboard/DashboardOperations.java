package dev.footfall.http.dashboard;

import static dev.footfall.http.openapi.Shape.Member.required;

import dev.footfall.http.access.Viewers;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Operation.Parameter;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import java.util.List;

/** What is said about what dashboards ask beside statistics (sites-api.md §11). */
public final class DashboardOperations {
    private static final Family FAMILY = Family.open("Dashboards");
    private static final Parameter SLUG = Parameter.required("auth", Text.ANY, "The secret part of the link's address");

    private DashboardOperations() {}

    public static List<Operation> all() {
        return List.of(
                FAMILY.describes(OwnSitesResource.class, "list", "listOwnSites", "A few sites to choose from")
                        .answers(
                                "Sites of whoever is logged in",
                                AnswerShapes.named("OwnSites", OwnSitesResource.Answer.class))
                        .refuses(OwnSitesResource.NOBODY)
                        .done(),
                FAMILY.describes(
                                DisableFeatureResource.class,
                                "disable",
                                "disableFeature",
                                "Hides a part of a site's reports")
                        .path("domain", "The domain of the site")
                        .formOrQuery(new Shape.Named(
                                "HiddenFeature",
                                Members.of(required("feature", Text.oneOf("conversions", "funnels", "props")))))
                        .answers("Done", Text.oneOf("ok"))
                        .refuses(DisableFeatureResource.REFUSED, DisableFeatureResource.UNKNOWN)
                        .done(),
                FAMILY.describes(SharedLinkResource.class, "visit", "visitSharedLink", "The page of a shared link")
                        .path("domain", "The domain of the site")
                        .with(SLUG)
                        .answers(200, "The page, or a form for the password", Content.text("text/html"))
                        .refuses(Viewers.REFUSED)
                        .done(),
                FAMILY.describes(SharedLinkResource.class, "open", "openSharedLink", "Takes a shared link's password")
                        .path("domain", "The domain of the site")
                        .with(SLUG)
                        .formOrQuery(new Shape.Named("SharedLinkPassword", Members.of(required("password", Text.ANY))))
                        .answersNothing(303, "To the page, with a cookie that is good for twelve hours")
                        .answers(403, "The form again: it is not the password", Content.text("text/html"))
                        .refuses(Viewers.REFUSED)
                        .done());
    }
}
