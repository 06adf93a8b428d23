package dev.footfall.domain.segment;

import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.team.ViewerRole;

/**
 * Which segments of a site somebody may make, change and delete: the table of sites-api.md §8. Personal ones are his own
 * alone, and whether the plan has site segments is another question.
 */
public enum SegmentRights {
    NONE,
    PERSONAL_ONES,
    ALL;

    public static SegmentRights of(ViewerRole role) {
        return switch (role) {
            case ViewerRole.Anybody() -> NONE;
            case ViewerRole.OfSite(SiteRole siteRole) -> of(siteRole);
            case ViewerRole.SuperAdmin() -> ALL;
        };
    }

    public static SegmentRights of(SiteRole role) {
        return switch (role) {
            case SiteRole.OfMember(TeamRole member) ->
                switch (member) {
                    case BILLING -> NONE;
                    case VIEWER -> PERSONAL_ONES;
                    case EDITOR, ADMIN, OWNER -> ALL;
                };
            case SiteRole.OfGuest(GuestRole guest) ->
                switch (guest) {
                    case VIEWER -> PERSONAL_ONES;
                    case EDITOR -> ALL;
                };
        };
    }

    public boolean cover(Kind kind) {
        return switch (this) {
            case NONE -> false;
            case PERSONAL_ONES -> kind == Kind.PERSONAL;
            case ALL -> true;
        };
    }
}
