package dev.footfall.application.fakes;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.SiteWindow;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** All sites. */
public final class InMemorySites implements SiteRepository, Undoable {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final Rows<SiteId, Site> sites = new Rows<>();
    private final Rows<SiteId, Shields> shields = new Rows<>();
    private final UnfinishedWork unfinished;
    private BiPredicate<UserId, Site> isMember = (user, site) -> false;
    private BiPredicate<UserId, Site> isVisitor = (user, site) -> false;

    public InMemorySites() {
        this(new InMemoryUnfinishedWork());
    }

    /** Until somebody is known here, no site is reachable for anybody. */
    public void knowing(BiPredicate<UserId, Site> members, BiPredicate<UserId, Site> visitors) {
        isMember = members;
        isVisitor = visitors;
    }

    public Optional<TeamId> teamOf(SiteId id) {
        return find(id).map(Site::team);
    }

    /** @param unfinished where removed sites are noted */
    public InMemorySites(UnfinishedWork unfinished) {
        this.unfinished = unfinished;
    }

    @Override
    public Optional<Site> answeringTo(String name, Instant now) {
        return sites.all()
                .filter(site -> site.domain().value().equals(name))
                .findFirst()
                .or(() -> sites.all().filter(site -> site.answersTo(name, now)).findFirst());
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return sites.find(id);
    }

    @Override
    public Optional<Site> withDomain(Domain domain) {
        return sites.all().filter(site -> site.domain().equals(domain)).findFirst();
    }

    @Override
    public Optional<Site> withFormerDomain(Domain domain) {
        return sites.all()
                .filter(site -> site.formerDomain()
                        .filter(former -> former.domain().equals(domain))
                        .isPresent())
                .max(Comparator.comparing(
                        site -> site.formerDomain().orElseThrow().changedAt()));
    }

    @Override
    public Optional<Site> consolidatedViewOf(TeamId team) {
        return sites.all()
                .filter(site ->
                        site.kind() == SiteKind.CONSOLIDATED_VIEW && site.team().equals(team))
                .findFirst();
    }

    @Override
    public List<Site> reachableBy(UserId user, Optional<TeamId> within, SiteWindow window) {
        List<Site> between = sites.all()
                .filter(site -> site.kind() == SiteKind.REGULAR)
                .filter(site -> within.map(site.team()::equals).orElse(true))
                .filter(site -> isMember.test(user, site) || (within.isEmpty() && isVisitor.test(user, site)))
                .filter(site -> window.after()
                        .map(bound -> site.id().value() < bound.value())
                        .orElse(true))
                .filter(site -> window.before()
                        .map(bound -> site.id().value() > bound.value())
                        .orElse(true))
                .sorted(Comparator.comparingLong((Site site) -> site.id().value())
                        .reversed())
                .toList();
        int first = window.isAtTheEnd() ? Math.max(0, between.size() - window.most()) : 0;
        return between.subList(first, Math.min(between.size(), first + window.most()));
    }

    @Override
    public List<Site> regularOf(TeamId team) {
        return sites.all()
                .filter(site -> site.kind() == SiteKind.REGULAR && site.team().equals(team))
                .toList()
                .reversed();
    }

    @Override
    public Either<SiteProblem, Site> add(NewSite site) {
        return answeringTo(site.domain().value(), site.createdAt()).isPresent()
                ? Either.left(new SiteProblem.DomainTaken(site.domain()))
                : Either.right(added(site, site.kind()));
    }

    /** A site in UTC whose statistics began long ago. */
    public Site added(String domain, TeamId team, SiteKind kind) {
        return added(Site.named(new Domain(domain), team, SiteTimeZone.UTC, LONG_AGO), kind);
    }

    private Site added(NewSite site, SiteKind kind) {
        Site numbered = new Site(
                new SiteId(sites.nextNumber()),
                site.domain(),
                site.formerDomain(),
                site.team(),
                site.zone(),
                kind,
                site.createdAt(),
                site.nativeStatsStartAt(),
                Optional.empty(),
                site.settings());
        put(numbered);
        return numbered;
    }

    public void put(Site site) {
        sites.put(site.id(), site);
    }

    @Override
    public void change(Site site) {
        if (sites.all()
                .anyMatch(known ->
                        known.domain().equals(site.domain()) && !known.id().equals(site.id()))) {
            throw new IllegalArgumentException("another site has this domain");
        }
        sites.change(site.id(), site);
    }

    @Override
    public void remove(SiteId id) {
        if (find(id).isPresent()) {
            sites.remove(id);
            shields.remove(id);
            unfinished.note(new Unfinished.Purge(id));
        }
    }

    @Override
    public void rememberStatsStart(SiteId id, LocalDate day) {
        Site site = find(id).orElseThrow();
        put(startingAt(site, site.nativeStatsStartAt(), Optional.of(day)));
    }

    @Override
    public void startStatsNoLaterThan(SiteId id, Instant earliest) {
        Site site = find(id).orElseThrow();
        Instant start = site.nativeStatsStartAt().isAfter(earliest) ? earliest : site.nativeStatsStartAt();
        put(startingAt(site, start, Optional.empty()));
    }

    private static Site startingAt(Site site, Instant nativeStart, Optional<LocalDate> day) {
        return new Site(
                site.id(),
                site.domain(),
                site.formerDomain(),
                site.team(),
                site.zone(),
                site.kind(),
                site.createdAt(),
                nativeStart,
                day,
                site.settings());
    }

    @Override
    public Shields shieldsOf(SiteId id) {
        return shields.find(id).orElse(Shields.NONE);
    }

    @Override
    public void setShields(SiteId id, Shields given) {
        shields.put(id, given);
    }

    @Override
    public int writes() {
        return all().writes();
    }

    @Override
    public Runnable checkpoint() {
        return all().checkpoint();
    }

    private Undoable all() {
        return Undoable.of(List.of(sites, shields));
    }
}
