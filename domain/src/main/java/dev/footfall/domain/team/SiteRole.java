package dev.footfall.domain.team;

/** The role a user has on one site: his team role, else his guest role there (access-control.md §6.1). */
public sealed interface SiteRole {
    /** Through membership of the site's team. */
    record OfMember(TeamRole role) implements SiteRole {}

    /** Through an accepted guest invitation to this site only. */
    record OfGuest(GuestRole role) implements SiteRole {}

    /** What a guest may do. */
    enum GuestRole {
        VIEWER,
        EDITOR
    }
}
