package dev.footfall.http.dashboard;

import static dev.footfall.http.openapi.Shape.Member.required;

import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import java.util.List;

/** What is said about what dashboards ask beside statistics (sites-api.md §11). */
public final class DashboardOperations {
    private static final Family FAMILY = Family.open("Dashboards");

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
                        .done());
    }
}
