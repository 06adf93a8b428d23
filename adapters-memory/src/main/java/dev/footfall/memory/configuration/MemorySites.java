package dev.footfall.memory.configuration;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.SiteWindow;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

final class MemorySites implements SiteRepository {
    private final Tables tables;

    MemorySites(Tables tables) {
        this.tables = tables;
    }

    private Optional<Site> first(Predicate<Site> condition) {
        return tables.read(() -> tables.sites.first(row -> condition.test(row.site())))
                .map(Rows.SiteRow::site);
    }

    private List<Site> newestFirst(Predicate<Site> condition) {
        return tables
                .read(() ->
                        tables.sites.where(row -> row.site().kind() == SiteKind.REGULAR && condition.test(row.site())))
                .reversed()
                .stream()
                .map(Rows.SiteRow::site)
                .toList();
    }

    @Override
    public Optional<Site> answeringTo(String name, Instant now) {
        return first(site -> site.domain().value().equals(name)).or(() -> first(site -> site.answersTo(name, now)));
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return tables.read(() -> tables.sites.find(id.value())).map(Rows.SiteRow::site);
    }

    @Override
    public Optional<Site> withDomain(Domain domain) {
        return first(site -> site.domain().equals(domain));
    }

    @Override
    public Optional<Site> withFormerDomain(Domain domain) {
        return tables
                .read(() -> tables.sites.where(row ->
                        row.site().formerDomain().map(FormerDomain::domain).equals(Optional.of(domain))))
                .stream()
                .map(Rows.SiteRow::site)
                .max(Comparator.comparing(
                        site -> site.formerDomain().orElseThrow().changedAt()));
    }

    @Override
    public Optional<Site> consolidatedViewOf(TeamId team) {
        return first(
                site -> site.kind() == SiteKind.CONSOLIDATED_VIEW && site.team().equals(team));
    }

    @Override
    public List<Site> reachableBy(UserId user, Optional<TeamId> within, SiteWindow window) {
        return tables.read(() -> {
            List<Site> found = newestFirst(site -> isReached(site, user, within)
                    && window.after()
                            .filter(bound -> site.id().value() >= bound.value())
                            .isEmpty()
                    && window.before()
                            .filter(bound -> site.id().value() <= bound.value())
                            .isEmpty());
            int most = Math.min(window.most(), found.size());
            return window.isAtTheEnd() ? found.subList(found.size() - most, found.size()) : found.subList(0, most);
        });
    }

    private boolean isReached(Site site, UserId user, Optional<TeamId> within) {
        boolean isMember =
                tables.members.has(row -> row.user().equals(user) && row.team().equals(site.team()));
        return within.map(team -> isMember && site.team().equals(team))
                .orElseGet(() -> isMember
                        || tables.guests
                                .first(site.id(), guest -> guest.user().equals(user))
                                .isPresent());
    }

    @Override
    public List<Site> regularOf(TeamId team) {
        return newestFirst(site -> site.team().equals(team));
    }

    @Override
    public Either<SiteProblem, Site> add(NewSite site) {
        return tables.inOne(() -> {
            if (answeringTo(site.domain().value(), site.createdAt()).isPresent()) {
                return Either.left(new SiteProblem.DomainTaken(site.domain()));
            }
            if (tables.teams.find(site.team().value()).isEmpty()) {
                throw new IllegalArgumentException("there is no such team");
            }
            return Either.right(tables.sites
                    .add(number -> new Rows.SiteRow(stored(number, site), Shields.NONE))
                    .site());
        });
    }

    private static Site stored(long number, NewSite site) {
        return inSeconds(new Site(
                new SiteId(number),
                site.domain(),
                site.formerDomain(),
                site.team(),
                site.zone(),
                site.kind(),
                site.createdAt(),
                site.nativeStatsStartAt(),
                Optional.empty(),
                site.settings()));
    }

    private static Site inSeconds(Site site) {
        return new Site(
                site.id(),
                site.domain(),
                site.formerDomain()
                        .map(former -> new FormerDomain(former.domain(), Tables.seconds(former.changedAt()))),
                site.team(),
                site.zone(),
                site.kind(),
                Tables.seconds(site.createdAt()),
                Tables.seconds(site.nativeStatsStartAt()),
                site.statsStartDate(),
                site.settings());
    }

    @Override
    public void change(Site site) {
        tables.write(() -> {
            if (first(other ->
                            other.domain().equals(site.domain()) && !other.id().equals(site.id()))
                    .isPresent()) {
                throw new IllegalArgumentException("another site has this domain");
            }
            tables.sites.change(site.id().value(), row -> new Rows.SiteRow(inSeconds(site), row.shields()));
        });
    }

    @Override
    public void remove(SiteId id) {
        tables.write(() -> {
            if (tables.sites.find(id.value()).isEmpty()) {
                return;
            }
            tables.goals.remove(row -> row.site().equals(id));
            tables.funnels.remove(row -> row.site().equals(id));
            tables.segments.remove(row -> row.site().equals(id));
            tables.sharedLinks.remove(row -> row.site().equals(id));
            tables.imports.remove(row -> row.site().equals(id));
            tables.guests.remove(row -> row.site().equals(id));
            tables.invitations.remove(row -> row.site().equals(id));
            tables.trackers.remove(row -> row.site().equals(id));
            tables.transfers.remove(transfer -> transfer.site().equals(id));
            tables.usage.remove(row -> row.site().equals(id));
            tables.tokens.remove(row -> row.token().site().equals(id));
            tables.sites.remove(id.value());
            tables.nodes
                    .where(node -> true)
                    .forEach(node ->
                            new MemoryUnfinishedWork(tables, node).note(new UnfinishedWork.Unfinished.Purge(id)));
        });
    }

    @Override
    public void rememberStatsStart(SiteId id, LocalDate day) {
        changeStart(id, site -> site.nativeStatsStartAt(), Optional.of(day));
    }

    @Override
    public void startStatsNoLaterThan(SiteId id, Instant earliest) {
        Instant start = Tables.seconds(earliest);
        changeStart(
                id,
                site -> start.isBefore(site.nativeStatsStartAt()) ? start : site.nativeStatsStartAt(),
                Optional.empty());
    }

    private void changeStart(SiteId id, Function<Site, Instant> nativeStart, Optional<LocalDate> firstDay) {
        tables.write(() -> tables.sites.change(id.value(), row -> {
            Site site = row.site();
            return new Rows.SiteRow(
                    new Site(
                            site.id(),
                            site.domain(),
                            site.formerDomain(),
                            site.team(),
                            site.zone(),
                            site.kind(),
                            site.createdAt(),
                            nativeStart.apply(site),
                            firstDay,
                            site.settings()),
                    row.shields());
        }));
    }

    @Override
    public Shields shieldsOf(SiteId id) {
        return tables.read(() -> tables.sites.find(id.value()))
                .map(Rows.SiteRow::shields)
                .orElse(Shields.NONE);
    }

    @Override
    public void setShields(SiteId id, Shields shields) {
        tables.write(() -> tables.sites.change(id.value(), row -> new Rows.SiteRow(row.site(), shields)));
    }
}
