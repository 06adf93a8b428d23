package dev.footfall.domain.team;

/** As what somebody without a key looks at a site (access-control.md §10.1). */
public sealed interface ViewerRole {
    /** Whether what he wants of the site goes beyond looking: as an owner, admin or editor, a guest among them. */
    default boolean mayEdit() {
        return switch (this) {
            case OfSite(SiteRole.OfMember(TeamRole role)) ->
                switch (role) {
                    case OWNER, ADMIN, EDITOR -> true;
                    case VIEWER, BILLING -> false;
                };
            case OfSite(SiteRole.OfGuest(SiteRole.GuestRole role)) -> role == SiteRole.GuestRole.EDITOR;
            case SuperAdmin() -> true;
            case Anybody() -> false;
        };
    }

    /** As a member of its team or a guest. */
    record OfSite(SiteRole role) implements ViewerRole {}

    /** As one who runs the server and has no other role there. */
    record SuperAdmin() implements ViewerRole {}

    /** As anybody: the site is public, or a shared link was shown. */
    record Anybody() implements ViewerRole {}
}
