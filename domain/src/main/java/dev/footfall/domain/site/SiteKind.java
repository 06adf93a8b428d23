package dev.footfall.domain.site;

/** Whether a site has traffic of its own. */
public enum SiteKind {
    /** A web site. */
    REGULAR,
    /** The sum of a team's regular sites under the team's identifier (access-control.md §12). */
    CONSOLIDATED_VIEW
}
