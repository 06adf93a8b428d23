package dev.footfall.application.site;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The sites of the configuration store. Every change is durable when a method returns or its transaction ends. */
public interface SiteRepository {
    /**
     * The site a request or event means by {@code name}: exactly its domain, else exactly its former domain while that is
     * honoured ({@link Site#answersTo}). A present domain wins over somebody else's former one.
     */
    Optional<Site> answeringTo(String name, Instant now);

    Optional<Site> find(SiteId id);

    /** The site with this present domain. */
    Optional<Site> withDomain(Domain domain);

    /** The site with this former domain, honoured or not; of several the one that changed last. */
    Optional<Site> withFormerDomain(Domain domain);

    /** The consolidated view of a team, a site of its own. */
    Optional<Site> consolidatedViewOf(TeamId team);

    /**
     * The regular sites the user may know of, newest first: those of the teams he is a member of, and those he is a guest
     * of. With a team only its sites, and none if he is no member of it.
     */
    List<Site> reachableBy(UserId user, Optional<TeamId> within, SiteWindow window);

    /** The regular sites of a team, newest first. */
    List<Site> regularOf(TeamId team);

    /** Stores a new site, or says that a site answers to this domain already at the time of its creation. */
    Either<SiteProblem, Site> add(NewSite site);

    /** Stores another state of a known site; its domain must be free or its own, or this is a bug of the caller. */
    void change(Site site);

    /**
     * Removes a site with everything that hangs on it in this store, and notes that its statistics have to go
     * ({@link dev.footfall.application.store.UnfinishedWork}). Removing what is not there does nothing.
     */
    void remove(SiteId id);

    /** Remembers the first local day with data, so that it need not be worked out again. */
    void rememberStatsStart(SiteId id, LocalDate day);

    /** Lets statistics start at {@code earliest} if they start later, and forgets the remembered first day. */
    void startStatsNoLaterThan(SiteId id, Instant earliest);

    Shields shieldsOf(SiteId id);

    void setShields(SiteId id, Shields shields);
}
