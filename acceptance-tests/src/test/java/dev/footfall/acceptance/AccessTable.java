package dev.footfall.acceptance;

import static dev.footfall.acceptance.AccessTable.Door.ONE_SITE_PROVISIONING;
import static dev.footfall.acceptance.AccessTable.Door.ONE_SITE_READING;
import static dev.footfall.acceptance.AccessTable.Door.ONE_SITE_WRITING;
import static dev.footfall.acceptance.AccessTable.Door.OPEN;
import static dev.footfall.acceptance.AccessTable.Door.OPERATOR;
import static dev.footfall.acceptance.AccessTable.Door.PLUGIN;
import static dev.footfall.acceptance.AccessTable.Door.SESSION;
import static dev.footfall.acceptance.AccessTable.Door.STATISTICS;
import static dev.footfall.acceptance.AccessTable.Door.TEAM_PROVISIONING;
import static dev.footfall.acceptance.AccessTable.Door.TEAM_READING;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who decides about each endpoint there is. Whoever adds an endpoint says it here, or the build fails. */
final class AccessTable {
    /** The ways in (access-control.md §1). */
    enum Door {
        /** A bearer key with access to the site's statistics: §4.2. */
        STATISTICS,
        /** A bearer key with access to what the site is set to: §4.3. */
        ONE_SITE_READING,
        ONE_SITE_PROVISIONING,
        /** A bearer key that may send events: extensions.md §1. */
        ONE_SITE_WRITING,
        /** The same where no site is named, but perhaps a team. */
        TEAM_READING,
        TEAM_PROVISIONING,
        /** Whoever is logged in, or everybody where the site is public: §10. */
        SESSION,
        /** A plugin's token: §11. */
        PLUGIN,
        /** The operator's token. */
        OPERATOR,
        /** Everybody. */
        OPEN;

        boolean asksForKeys() {
            return switch (this) {
                case STATISTICS,
                        ONE_SITE_READING,
                        ONE_SITE_PROVISIONING,
                        ONE_SITE_WRITING,
                        TEAM_READING,
                        TEAM_PROVISIONING -> true;
                case SESSION, PLUGIN, OPERATOR, OPEN -> false;
            };
        }
    }

    static final Map<String, Door> DOORS = Stream.of(
                    of(
                            STATISTICS,
                            "GET api/v1/stats/realtime/visitors",
                            "GET api/v1/stats/aggregate",
                            "GET api/v1/stats/breakdown",
                            "GET api/v1/stats/timeseries",
                            "POST api/v2/query",
                            "POST api/footfall/v1/query",
                            "GET api/footfall/v1/sites/{site_id}/schema",
                            "POST api/footfall/v1/sites/{site_id}/funnels/query",
                            "POST api/footfall/v1/sites/{site_id}/funnels/{funnel_id}/query"),
                    of(TEAM_READING, "GET api/v1/sites", "GET api/v1/sites/teams"),
                    of(TEAM_PROVISIONING, "POST api/v1/sites"),
                    of(
                            ONE_SITE_READING,
                            "GET api/v1/sites/{site_id}",
                            "GET api/v1/sites/goals",
                            "GET api/v1/sites/custom-props",
                            "GET api/v1/sites/guests",
                            "GET api/footfall/v1/sites/{site_id}/ingestion",
                            "GET api/footfall/v1/sites/{site_id}/funnels",
                            "GET api/footfall/v1/sites/{site_id}/funnels/{funnel_id}",
                            "GET api/footfall/v1/sites/{site_id}/segments",
                            "GET api/footfall/v1/sites/{site_id}/segments/{segment_id}"),
                    of(
                            ONE_SITE_PROVISIONING,
                            "PUT api/v1/sites/{site_id}",
                            "DELETE api/v1/sites/{site_id}",
                            "PUT api/v1/sites/goals",
                            "DELETE api/v1/sites/goals/{goal_id}",
                            "PUT api/v1/sites/custom-props",
                            "DELETE api/v1/sites/custom-props/{property}",
                            "PUT api/v1/sites/shared-links",
                            "PUT api/v1/sites/guests",
                            "DELETE api/v1/sites/guests/{email}",
                            "POST api/footfall/v1/sites/{site_id}/events/explain",
                            "GET api/footfall/v1/sites/{site_id}/export/events",
                            "HEAD api/footfall/v1/sites/{site_id}/export/events",
                            "POST api/footfall/v1/sites/{site_id}/funnels",
                            "PUT api/footfall/v1/sites/{site_id}/funnels/{funnel_id}",
                            "DELETE api/footfall/v1/sites/{site_id}/funnels/{funnel_id}",
                            "POST api/footfall/v1/sites/{site_id}/segments",
                            "PUT api/footfall/v1/sites/{site_id}/segments/{segment_id}",
                            "DELETE api/footfall/v1/sites/{site_id}/segments/{segment_id}"),
                    of(ONE_SITE_WRITING, "POST api/footfall/v1/sites/{site_id}/events"),
                    of(
                            SESSION,
                            "POST api/docs/query",
                            "GET api/sites",
                            "PUT api/{domain}/disable-feature",
                            "GET api/stats/{domain}/funnels/{funnel_id}",
                            "GET share/{domain}",
                            "POST share/{domain}",
                            "POST api/{domain}/segments",
                            "PATCH api/{domain}/segments/{segment_id}",
                            "DELETE api/{domain}/segments/{segment_id}",
                            "GET api/{domain}/segments/{segment_id}/shared-links"),
                    of(
                            PLUGIN,
                            "GET api/plugins/v1/shared_links",
                            "GET api/plugins/v1/shared_links/{id}",
                            "PUT api/plugins/v1/shared_links",
                            "GET api/plugins/v1/goals",
                            "GET api/plugins/v1/goals/{id}",
                            "PUT api/plugins/v1/goals",
                            "DELETE api/plugins/v1/goals",
                            "DELETE api/plugins/v1/goals/{id}",
                            "GET api/plugins/v1/funnels",
                            "GET api/plugins/v1/funnels/{id}",
                            "PUT api/plugins/v1/funnels",
                            "PUT api/plugins/v1/custom_props",
                            "DELETE api/plugins/v1/custom_props",
                            "GET api/plugins/v1/tracker_script_configuration",
                            "PUT api/plugins/v1/tracker_script_configuration"),
                    of(
                            OPERATOR,
                            "PUT api/admin/v1/provision",
                            "PUT api/admin/v1/clock",
                            "DELETE api/admin/v1/clock",
                            "GET api/admin/v1/sites/{domain}",
                            "GET api/admin/v1/sites/{domain}/events",
                            "HEAD api/admin/v1/sites/{domain}/events",
                            "POST api/admin/v1/sites/{domain}/events",
                            "GET api/admin/v1/sites/{domain}/sessions",
                            "HEAD api/admin/v1/sites/{domain}/sessions",
                            "POST api/admin/v1/sites/{domain}/imported/{table}",
                            "GET api/footfall/v1/backup",
                            "HEAD api/footfall/v1/backup"),
                    of(
                            OPEN,
                            "POST api/event",
                            "GET api/docs/query/schema.json",
                            "GET api/openapi.json",
                            "GET docs",
                            "GET docs/explorer.css",
                            "GET docs/{file}",
                            "GET api/error",
                            "GET api/plugins/v1/capabilities",
                            "GET api/plugins/spec/openapi",
                            "GET api/plugins/spec/swagger-ui",
                            "GET js/licence.txt",
                            "GET js/{file}",
                            "GET api/health",
                            "GET api/system",
                            "GET api/system/health/live",
                            "GET api/system/health/ready"))
            .flatMap(doors -> doors.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private AccessTable() {}

    private static Map<String, Door> of(Door door, String... endpoints) {
        return Arrays.stream(endpoints).collect(Collectors.toUnmodifiableMap(endpoint -> endpoint, endpoint -> door));
    }
}
