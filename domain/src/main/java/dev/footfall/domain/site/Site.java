package dev.footfall.domain.site;

import dev.footfall.domain.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A web site whose visits are counted. It belongs to exactly one team.
 *
 * @param formerDomain the domain before the last change, if there was one
 * @param nativeStatsStartAt events before this instant are in no statistics
 * @param statsStartDate the cached first local day with data; empty until it has been worked out
 */
public record Site(
        SiteId id,
        Domain domain,
        Optional<FormerDomain> formerDomain,
        TeamId team,
        SiteTimeZone zone,
        SiteKind kind,
        Instant createdAt,
        Instant nativeStatsStartAt,
        Optional<LocalDate> statsStartDate,
        SiteSettings settings) {

    /** A new site with today's defaults: its statistics start when it is made. */
    public static NewSite named(Domain domain, TeamId team, SiteTimeZone zone, Instant now) {
        return new NewSite(domain, Optional.empty(), team, zone, SiteKind.REGULAR, now, now, SiteSettings.DEFAULT);
    }

    /** A team's consolidated view, made now: as if it had no sites yet. */
    public static NewSite viewOf(TeamId team, UUID identifier, Instant now) {
        return new NewSite(
                new Domain(identifier.toString()),
                Optional.empty(),
                team,
                SiteTimeZone.UTC,
                SiteKind.CONSOLIDATED_VIEW,
                now,
                now,
                SiteSettings.DEFAULT);
    }

    /** Whether a request or event that says {@code name} means this site: exactly, in the site's own spelling. */
    public boolean answersTo(String name, Instant now) {
        return domain.value().equals(name)
                || formerDomain
                        .filter(former -> former.isHonouredAt(now))
                        .map(former -> former.domain().value().equals(name))
                        .orElse(false);
    }

    public Site renamedTo(Domain newDomain, Instant now) {
        return new Site(
                id,
                newDomain,
                Optional.of(new FormerDomain(domain, now)),
                team,
                zone,
                kind,
                createdAt,
                nativeStatsStartAt,
                statsStartDate,
                settings);
    }

    /** The same site, which from now on answers to its present domain alone. */
    public Site withoutFormerDomain() {
        return new Site(
                id,
                domain,
                Optional.empty(),
                team,
                zone,
                kind,
                createdAt,
                nativeStatsStartAt,
                statsStartDate,
                settings);
    }

    /** The same site of another team. */
    public Site with(TeamId owner) {
        return new Site(
                id, domain, formerDomain, owner, zone, kind, createdAt, nativeStatsStartAt, statsStartDate, settings);
    }

    public Site with(SiteSettings chosen) {
        return new Site(
                id, domain, formerDomain, team, zone, kind, createdAt, nativeStatsStartAt, statsStartDate, chosen);
    }

    /**
     * A site that has no number yet.
     *
     * @param formerDomain of a site that had another domain before it came here
     */
    public record NewSite(
            Domain domain,
            Optional<FormerDomain> formerDomain,
            TeamId team,
            SiteTimeZone zone,
            SiteKind kind,
            Instant createdAt,
            Instant nativeStatsStartAt,
            SiteSettings settings) {
        public NewSite withStatsFrom(Instant start) {
            return new NewSite(domain, formerDomain, team, zone, kind, createdAt, start, settings);
        }
    }
}
