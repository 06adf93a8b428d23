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
    MEMBER_LIMIT_REACHED
}
