package dev.footfall.http;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.SiteWindow;
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

/** Sites that nobody asks for: what a test needs it overrides. */
public abstract class UnusedSites implements SiteRepository {
    @Override
    public Optional<Site> answeringTo(String name, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Site> find(SiteId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Site> withDomain(Domain domain) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Site> withFormerDomain(Domain domain) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Site> consolidatedViewOf(TeamId team) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Site> reachableBy(UserId user, Optional<TeamId> within, SiteWindow window) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Site> regularOf(TeamId team) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Either<SiteProblem, Site> add(NewSite site) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(Site site) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(SiteId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rememberStatsStart(SiteId id, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void startStatsNoLaterThan(SiteId id, Instant earliest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shields shieldsOf(SiteId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setShields(SiteId id, Shields shields) {
        throw new UnsupportedOperationException();
    }
}
