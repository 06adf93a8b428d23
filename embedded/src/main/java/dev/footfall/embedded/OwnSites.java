package dev.footfall.embedded;

import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

/** The sites of a host that needs no teams: all belong to one team without members, which is made with the first. */
final class OwnSites {
    private static final UUID TEAM = UUID.nameUUIDFromBytes("footfall-embedded".getBytes(StandardCharsets.UTF_8));

    private final ConfigurationStore configuration;
    private final InstantSource clock;

    OwnSites(ConfigurationStore configuration, InstantSource clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The site that answers to the domain, or a new one in UTC. */
    Either<SiteProblem, Site> named(Domain domain) {
        return configuration
                .transactions()
                .inOne(() -> configuration
                        .sites()
                        .answeringTo(domain.value(), clock.instant())
                        .<Either<SiteProblem, Site>>map(Either::right)
                        .orElseGet(() -> configuration
                                .sites()
                                .add(Site.named(domain, team(), SiteTimeZone.UTC, clock.instant()))));
    }

    private TeamId team() {
        return configuration
                .teams()
                .find(TEAM)
                .orElseGet(() -> configuration.teams().add(NewTeam.named("Embedded", TEAM)))
                .id();
    }
}
