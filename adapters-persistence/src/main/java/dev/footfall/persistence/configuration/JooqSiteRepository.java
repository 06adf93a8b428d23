package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.GUEST_MEMBERSHIPS;
import static dev.footfall.persistence.tables.configuration.Tables.SITES;
import static dev.footfall.persistence.tables.configuration.Tables.TEAM_MEMBERSHIPS;
import static org.jooq.impl.DSL.select;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.SiteWindow;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.configuration.Statements.Question;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

final class JooqSiteRepository implements SiteRepository {
    private static final String REGULAR = Words.of(SiteKind.REGULAR);

    private final Statements statements;

    JooqSiteRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Site> answeringTo(String name, Instant now) {
        return answeringTo(statements.recall(new Question("sites named", name), db -> named(db, name)), name, now);
    }

    private static List<Site> named(DSLContext db, String name) {
        return db.selectFrom(SITES)
                .where(SITES.DOMAIN.eq(name).or(SITES.FORMER_DOMAIN.eq(name)))
                .orderBy(SITES.DOMAIN_CHANGED_AT.desc(), SITES.ID)
                .fetch(SiteRows::read);
    }

    /** At the same rank the latest change of domain wins, so that the answer does not depend on the order of rows. */
    private static Optional<Site> answeringTo(List<Site> named, String name, Instant now) {
        return named.stream()
                .filter(site -> site.answersTo(name, now))
                .min(Comparator.comparingInt(site -> site.domain().value().equals(name) ? 0 : 1));
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return first(SITES.ID.eq(id.value()));
    }

    @Override
    public Optional<Site> withDomain(Domain domain) {
        return first(SITES.DOMAIN.eq(domain.value()));
    }

    @Override
    public Optional<Site> withFormerDomain(Domain domain) {
        return first(SITES.FORMER_DOMAIN.eq(domain.value()));
    }

    @Override
    public Optional<Site> consolidatedViewOf(TeamId team) {
        return first(SITES.TEAM_ID.eq(team.value()).and(SITES.KIND.eq(Words.of(SiteKind.CONSOLIDATED_VIEW))));
    }

    @Override
    public List<Site> reachableBy(UserId user, Optional<TeamId> within, SiteWindow window) {
        Condition reached = within.map(team -> SITES.TEAM_ID.eq(team.value()).and(SITES.TEAM_ID.in(teamsOf(user))))
                .orElseGet(() -> SITES.TEAM_ID.in(teamsOf(user)).or(SITES.ID.in(visitedBy(user))));
        Condition later =
                window.after().map(bound -> SITES.ID.lt(bound.value())).orElseGet(DSL::noCondition);
        Condition earlier =
                window.before().map(bound -> SITES.ID.gt(bound.value())).orElseGet(DSL::noCondition);
        List<Site> found = statements.read(db -> db.selectFrom(SITES)
                .where(SITES.KIND.eq(REGULAR).and(reached).and(later).and(earlier))
                .orderBy(window.isAtTheEnd() ? SITES.ID.asc() : SITES.ID.desc())
                .limit(window.most())
                .fetch(SiteRows::read));
        return window.isAtTheEnd() ? found.reversed() : found;
    }

    private static Select<Record1<Long>> teamsOf(UserId user) {
        return select(TEAM_MEMBERSHIPS.TEAM_ID).from(TEAM_MEMBERSHIPS).where(TEAM_MEMBERSHIPS.USER_ID.eq(user.value()));
    }

    private static Select<Record1<Long>> visitedBy(UserId user) {
        return select(GUEST_MEMBERSHIPS.SITE_ID)
                .from(GUEST_MEMBERSHIPS)
                .where(GUEST_MEMBERSHIPS.USER_ID.eq(user.value()));
    }

    @Override
    public List<Site> regularOf(TeamId team) {
        return statements.read(db -> db.selectFrom(SITES)
                .where(SITES.TEAM_ID.eq(team.value()).and(SITES.KIND.eq(REGULAR)))
                .orderBy(SITES.ID.desc())
                .fetch(SiteRows::read));
    }

    private Optional<Site> first(Condition condition) {
        return statements.read(db -> db.selectFrom(SITES)
                .where(condition)
                .orderBy(SITES.DOMAIN_CHANGED_AT.desc(), SITES.ID)
                .limit(1)
                .fetchOptional(SiteRows::read));
    }

    @Override
    public Either<SiteProblem, Site> add(NewSite site) {
        return statements.write(db -> answeringTo(
                        named(db, site.domain().value()), site.domain().value(), site.createdAt())
                .<Either<SiteProblem, Site>>map(other -> taken(site))
                .orElseGet(() -> insert(db, site)));
    }

    /** Several processes may ask at once, so the unique key has the last word. */
    private static Either<SiteProblem, Site> insert(DSLContext db, NewSite site) {
        int added = db.insertInto(SITES)
                .set(SiteRows.write(site))
                .onConflict(SITES.DOMAIN)
                .doNothing()
                .execute();
        return added == 0
                ? taken(site)
                : Either.right(db.selectFrom(SITES)
                        .where(SITES.DOMAIN.eq(site.domain().value()))
                        .fetchSingle(SiteRows::read));
    }

    private static Either<SiteProblem, Site> taken(NewSite site) {
        return Either.left(new SiteProblem.DomainTaken(site.domain()));
    }

    @Override
    public void change(Site site) {
        statements.write(db -> Changes.make(
                db.update(SITES)
                        .set(SiteRows.write(site))
                        .where(SITES.ID.eq(site.id().value())),
                "another site has this domain, or there is no such team"));
    }

    @Override
    public void remove(SiteId id) {
        statements.write(db -> {
            int removed = db.deleteFrom(SITES).where(SITES.ID.eq(id.value())).execute();
            if (removed > 0) {
                JooqUnfinishedWork.noteEverywhere(db, new Unfinished.Purge(id));
            }
            return removed;
        });
    }

    @Override
    public void rememberStatsStart(SiteId id, LocalDate day) {
        statements.write(db -> db.update(SITES)
                .set(SITES.STATS_START_DATE, day.toString())
                .where(SITES.ID.eq(id.value()))
                .execute());
    }

    /** The least is taken by the database, so that of two who lower it at once the earlier wins. */
    @Override
    public void startStatsNoLaterThan(SiteId id, Instant earliest) {
        long start = earliest.getEpochSecond();
        statements.write(db -> {
            int known = db.update(SITES)
                    .setNull(SITES.STATS_START_DATE)
                    .where(SITES.ID.eq(id.value()))
                    .execute();
            db.update(SITES)
                    .set(SITES.NATIVE_STATS_START_AT, start)
                    .where(SITES.ID.eq(id.value()))
                    .and(SITES.NATIVE_STATS_START_AT.gt(start))
                    .execute();
            return known;
        });
    }

    @Override
    public Shields shieldsOf(SiteId id) {
        return statements.recall(new Question("shields", id), db -> ShieldRows.read(db, id.value()));
    }

    @Override
    public void setShields(SiteId id, Shields shields) {
        statements.write(db -> {
            ShieldRows.replace(db, id.value(), shields);
            return shields;
        });
    }
}
