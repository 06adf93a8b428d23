package dev.footfall.application.people;

/** Why somebody stays where and what he is (access-control.md §6.3). */
public enum PeopleProblem {
    /** The one who asks may not do this to the other one. */
    NOT_ALLOWED,
    /** There is no such user, or he does not belong to the team or site. */
    UNKNOWN_PERSON,
    UNKNOWN_SITE,
    UNKNOWN_TEAM,
    /** A team must keep an owner. */
    LAST_OWNER,
    /** Nobody invited this address, or too long ago. */
    NOT_INVITED,
    /** Whoever has this address is in the team already. */
    ALREADY_MEMBER,
    EMAIL_BLANK,
    NAME_BLANK,
    /** The site is in this team already. */
    SAME_TEAM,
    /** The receiving team has no active subscription, or the free one. */
    NO_SUBSCRIPTION,
    SITE_LIMIT_REACHED,
    /** A view is of two sites or more. */
    TOO_FEW_SITES,
    /** The team's plan does not include it. */
    FEATURE_MISSING,
    /** The team is somebody's personal one as yet. */
    NOT_SET_UP,
    /** Some site has the team's identifier for a domain. */
    DOMAIN_TAKEN,
    MEMBER_LIMIT_REACHED
}
