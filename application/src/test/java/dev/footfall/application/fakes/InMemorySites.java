package dev.footfall.application.fakes;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All sites. */
public final class InMemorySites implements SiteRepository {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final Map<SiteId, Site> sites = new LinkedHashMap<>();

    @Override
    public Optional<Site> answeringTo(String name, Instant now) {
        return sites.values().stream()
                .filter(site -> site.domain().value().equals(name))
                .findFirst()
                .or(() -> sites.values().stream()
                        .filter(site -> site.answersTo(name, now))
                        .findFirst());
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return Optional.ofNullable(sites.get(id));
    }

    @Override
    public Either<SiteProblem, Site> add(NewSite site) {
        boolean taken = sites.values().stream().anyMatch(known -> known.domain().equals(site.domain()));
        return taken
                ? Either.left(new SiteProblem.DomainTaken(site.domain()))
                : Either.right(added(site, SiteKind.REGULAR));
    }

    /** A site in UTC whose statistics began long ago. */
    public Site added(String domain, TeamId team, SiteKind kind) {
        return added(Site.named(new Domain(domain), team, SiteTimeZone.UTC, LONG_AGO), kind);
    }

    private Site added(NewSite site, SiteKind kind) {
        Site numbered = new Site(
                new SiteId(sites.size() + 1L),
                site.domain(),
                Optional.empty(),
                site.team(),
                site.zone(),
                kind,
                site.createdAt(),
                site.nativeStatsStartAt(),
                Optional.empty());
        put(numbered);
        return numbered;
    }

    public void put(Site site) {
        sites.put(site.id(), site);
    }

    @Override
    public void rememberStatsStart(SiteId id, LocalDate day) {
        Site site = find(id).orElseThrow();
        put(new Site(
                site.id(),
                site.domain(),
                site.formerDomain(),
                site.team(),
                site.zone(),
                site.kind(),
                site.createdAt(),
                site.nativeStatsStartAt(),
                Optional.of(day)));
    }
}
