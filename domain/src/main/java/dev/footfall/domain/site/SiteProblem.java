package dev.footfall.domain.site;

/** What can be wrong with a site somebody describes. */
public sealed interface SiteProblem {
    /** The domain is missing or only white space. */
    record BlankDomain() implements SiteProblem {}

    /** Another site has this domain, or had it until less than 72 hours ago. */
    record DomainTaken(Domain domain) implements SiteProblem {}

    /** No time zone of the IANA database has this name. */
    record UnknownTimeZone(String name) implements SiteProblem {}
}
