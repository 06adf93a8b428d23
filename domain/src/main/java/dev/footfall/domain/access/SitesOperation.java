package dev.footfall.domain.access;

import static dev.footfall.domain.access.SitesOperation.Need.PROVISIONING;
import static dev.footfall.domain.access.SitesOperation.Need.READING;
import static dev.footfall.domain.access.SitesOperation.Need.WRITING;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.TeamRole;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be asked of the Sites API, and who may: the table of sites-api.md §1.1, and for funnels, segments,
 * events on their way in and out and what became of them extensions.md §2.
 */
public enum SitesOperation {
    LIST_SITES(READING, Audience.NOT_ASKED),
    LIST_TEAMS(READING, Audience.NOT_ASKED),
    CREATE_SITE(PROVISIONING, Audience.NOT_ASKED),
    READ_SITE(READING, Audience.READERS),
    UPDATE_SITE(PROVISIONING, Audience.EDITORS),
    DELETE_SITE(PROVISIONING, Audience.OWNERS),
    LIST_GOALS(READING, Audience.READERS),
    PUT_GOAL(PROVISIONING, Audience.EDITORS),
    DELETE_GOAL(PROVISIONING, Audience.EDITORS),
    LIST_PROPERTIES(READING, Audience.READERS),
    PUT_PROPERTY(PROVISIONING, Audience.EDITORS),
    DELETE_PROPERTY(PROVISIONING, Audience.EDITORS),
    PUT_SHARED_LINK(PROVISIONING, Audience.EDITORS),
    LIST_GUESTS(READING, Audience.READERS),
    PUT_GUEST(PROVISIONING, Audience.MANAGERS),
    DELETE_GUEST(PROVISIONING, Audience.MANAGERS),
    LIST_FUNNELS(READING, Audience.READERS),
    READ_FUNNEL(READING, Audience.READERS),
    CREATE_FUNNEL(PROVISIONING, Audience.EDITORS),
    UPDATE_FUNNEL(PROVISIONING, Audience.EDITORS),
    DELETE_FUNNEL(PROVISIONING, Audience.EDITORS),
    LIST_SEGMENTS(READING, Audience.READERS),
    READ_SEGMENT(READING, Audience.READERS),
    // Viewers have segments of their own; who may touch which is for the use cases to say.
    CREATE_SEGMENT(PROVISIONING, Audience.READERS),
    UPDATE_SEGMENT(PROVISIONING, Audience.READERS),
    DELETE_SEGMENT(PROVISIONING, Audience.READERS),
    READ_INGESTION(READING, Audience.READERS),
    EXPLAIN_EVENT(PROVISIONING, Audience.EDITORS),
    SEND_EVENTS(WRITING, Audience.EDITORS),
    EXPORT_EVENTS(PROVISIONING, Audience.EDITORS);

    private final Need need;
    private final Audience audience;

    SitesOperation(Need need, Audience audience) {
        this.need = need;
        this.audience = audience;
    }

    public Need need() {
        return need;
    }

    /** Whether it is about one site, which the request names. */
    public boolean isAboutOneSite() {
        return audience != Audience.NOT_ASKED;
    }

    /** Whether somebody with this role on the site may do it; a guest may what a member of that name may. */
    public boolean admits(SiteRole role) {
        return switch (role) {
            case SiteRole.OfMember(TeamRole member) -> audience.roles().contains(member);
            case SiteRole.OfGuest(SiteRole.GuestRole guest) ->
                switch (guest) {
                    case VIEWER -> audience.roles().contains(TeamRole.VIEWER);
                    case EDITOR -> audience.roles().contains(TeamRole.EDITOR);
                };
        };
    }

    /** What an operation asks of the key and of the plan. */
    public enum Need {
        READING,
        PROVISIONING,
        /** Sends events. Every plan takes them in; what it must include is keys, as for reading. */
        WRITING;

        public Scope scope() {
            return switch (this) {
                case READING -> Scope.SITES_READ;
                case PROVISIONING -> Scope.SITES_PROVISION;
                case WRITING -> Scope.EVENTS_WRITE;
            };
        }

        public Feature feature() {
            return switch (this) {
                case READING, WRITING -> Feature.STATS_API;
                case PROVISIONING -> Feature.SITES_API;
            };
        }
    }

    private enum Audience {
        NOT_ASKED,
        READERS,
        EDITORS,
        MANAGERS,
        OWNERS;

        Set<TeamRole> roles() {
            return switch (this) {
                case NOT_ASKED -> EnumSet.noneOf(TeamRole.class);
                case READERS -> EnumSet.of(TeamRole.OWNER, TeamRole.ADMIN, TeamRole.EDITOR, TeamRole.VIEWER);
                case EDITORS -> EnumSet.of(TeamRole.OWNER, TeamRole.ADMIN, TeamRole.EDITOR);
                case MANAGERS -> EnumSet.of(TeamRole.OWNER, TeamRole.ADMIN);
                case OWNERS -> EnumSet.of(TeamRole.OWNER);
            };
        }
    }
}
