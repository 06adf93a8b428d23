package dev.footfall.application.people;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.TeamId;
import java.util.stream.Stream;

/** What it means that a team is no more. Part of its caller's transaction; the statistics of its sites are to be purged after. */
record EndTeam(PeopleUseCases.Stores stores) {
    void of(TeamId team) {
        Stream.concat(stores.sites().regularOf(team).stream(), stores.sites().consolidatedViewOf(team).stream())
                .map(Site::id)
                .forEach(stores.sites()::remove);
        stores.removals().removeTeam(team);
    }
}
