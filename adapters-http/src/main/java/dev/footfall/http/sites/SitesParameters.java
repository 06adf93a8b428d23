package dev.footfall.http.sites;

import dev.footfall.http.openapi.Operation.Parameter;
import dev.footfall.http.openapi.Shape;

/** Parameters that many operations take (sites-api.md §1.2, §1.5). */
public final class SitesParameters {
    /** The site a path names. */
    public static final Parameter SITE_OF_PATH =
            Parameter.ofPath("site_id", Shape.Text.ANY, "The domain of the site, percent-encoded");

    /** The site a query names. */
    public static final Parameter SITE = Parameter.required("site_id", Shape.Text.ANY, "The domain of the site");

    static final Parameter TEAM = Parameter.optional("team_id", Shape.Text.ANY, "Only what belongs to this team");

    private static final Parameter LIMIT =
            Parameter.optional("limit", Shape.Text.ANY, "How many, from 1 to 100; otherwise, and usually, 100");
    private static final Parameter AFTER =
            Parameter.optional("after", Shape.Text.ANY, "A cursor of meta: what follows it");
    private static final Parameter BEFORE =
            Parameter.optional("before", Shape.Text.ANY, "A cursor of meta: what precedes it");

    private SitesParameters() {}

    /** Which part of a list is wanted. */
    public static Parameter[] page() {
        return new Parameter[] {LIMIT, AFTER, BEFORE};
    }
}
