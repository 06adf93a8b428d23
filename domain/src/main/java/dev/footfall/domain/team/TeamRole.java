package dev.footfall.domain.team;

import java.util.Locale;

/** What a member may do in a team (access-control.md §6.2). Guests are not members: see {@link SiteRole}. */
public enum TeamRole {
    OWNER,
    ADMIN,
    EDITOR,
    VIEWER,
    BILLING;

    /** The word of the API, as in {@code owner}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
