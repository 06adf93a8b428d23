package dev.footfall.application.sites;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.SiteWindow;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A few sites of whoever is logged in, for him to choose from (sites-api.md §11). His current team is the oldest one that
 * has been set up; without such a team it is his own sites and those where he is a guest. Nothing is pinned.
 */
public final class ListOwnSites {
    private static final int MOST = 9;

    private final SiteRepository sites;
    private final TeamRepository teams;

    public ListOwnSites(SiteRepository sites, TeamRepository teams) {
        this.sites = sites;
        this.teams = teams;
    }

    /** By domain. */
    public List<Domain> of(UserId user) {
        return teams.of(user).stream()
                .filter(team -> team.setup() == Setup.SHARED)
                .map(Team::id)
                .findFirst()
                .map(sites::regularOf)
                .orElseGet(() -> personal(user))
                .stream()
                .map(Site::domain)
                .sorted(Comparator.comparing(Domain::value))
                .limit(MOST)
                .toList();
    }

    private List<Site> personal(UserId user) {
        SiteWindow everything = new SiteWindow(Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
        return sites.reachableBy(user, Optional.empty(), everything);
    }
}
