package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SITES;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import dev.footfall.persistence.tables.configuration.tables.records.SitesRecord;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.jooq.DSLContext;

final class JooqSiteRepository implements SiteRepository {
    private final Statements statements;

    JooqSiteRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Site> answeringTo(String name, Instant now) {
        return statements.read(db -> answeringTo(db, name, now));
    }

    /** At the same rank the latest change of domain wins, so that the answer does not depend on the order of rows. */
    private static Optional<Site> answeringTo(DSLContext db, String name, Instant now) {
        return db
                .selectFrom(SITES)
                .where(SITES.DOMAIN.eq(name).or(SITES.FORMER_DOMAIN.eq(name)))
                .orderBy(SITES.DOMAIN_CHANGED_AT.desc(), SITES.ID)
                .fetch(JooqSiteRepository::site)
                .stream()
                .filter(site -> site.answersTo(name, now))
                .min(Comparator.comparingInt(site -> site.domain().value().equals(name) ? 0 : 1));
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return statements.read(db -> find(db, id.value()));
    }

    private static Optional<Site> find(DSLContext db, long id) {
        return db.selectFrom(SITES).where(SITES.ID.eq(id)).fetchOptional(JooqSiteRepository::site);
    }

    @Override
    public Either<SiteProblem, Site> add(NewSite site) {
        return statements.write(db -> answeringTo(db, site.domain().value(), site.createdAt())
                .<Either<SiteProblem, Site>>map(other -> taken(site))
                .orElseGet(() -> insert(db, site)));
    }

    /** Several processes may ask at once, so the unique key has the last word. */
    private static Either<SiteProblem, Site> insert(DSLContext db, NewSite site) {
        int added = db.insertInto(SITES)
                .set(SITES.DOMAIN, site.domain().value())
                .set(SITES.TEAM_ID, site.team().value())
                .set(SITES.TIMEZONE, site.zone().id().getId())
                .set(SITES.KIND, Words.of(SiteKind.REGULAR))
                .set(SITES.CREATED_AT, site.createdAt().getEpochSecond())
                .set(SITES.NATIVE_STATS_START_AT, site.nativeStatsStartAt().getEpochSecond())
                .onConflict(SITES.DOMAIN)
                .doNothing()
                .execute();
        return added == 0
                ? taken(site)
                : Either.right(db.selectFrom(SITES)
                        .where(SITES.DOMAIN.eq(site.domain().value()))
                        .fetchSingle(JooqSiteRepository::site));
    }

    private static Either<SiteProblem, Site> taken(NewSite site) {
        return Either.left(new SiteProblem.DomainTaken(site.domain()));
    }

    @Override
    public void rememberStatsStart(SiteId id, LocalDate day) {
        statements.write(db -> db.update(SITES)
                .set(SITES.STATS_START_DATE, day.toString())
                .where(SITES.ID.eq(id.value()))
                .execute());
    }

    private static Site site(SitesRecord row) {
        return new Site(
                new SiteId(row.getId()),
                new Domain(row.getDomain()),
                Optional.ofNullable(row.getFormerDomain())
                        .map(former ->
                                new FormerDomain(new Domain(former), Instant.ofEpochSecond(row.getDomainChangedAt()))),
                new TeamId(row.getTeamId()),
                new SiteTimeZone(ZoneId.of(row.getTimezone())),
                Words.read(SiteKind.class, row.getKind()),
                Instant.ofEpochSecond(row.getCreatedAt()),
                Instant.ofEpochSecond(row.getNativeStatsStartAt()),
                Optional.ofNullable(row.getStatsStartDate()).map(LocalDate::parse));
    }
}
