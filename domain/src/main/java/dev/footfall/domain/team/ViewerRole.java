package dev.footfall.domain.team;

/** As what somebody without a key looks at a site (access-control.md §10.1). */
public sealed interface ViewerRole {
    /** As a member of its team or a guest. */
    record OfSite(SiteRole role) implements ViewerRole {}

    /** As one who runs the server and has no other role there. */
    record SuperAdmin() implements ViewerRole {}

    /** As anybody: the site is public, or a shared link was shown. */
    record Anybody() implements ViewerRole {}
}
