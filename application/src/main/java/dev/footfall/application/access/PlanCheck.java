package dev.footfall.application.access;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.AccessProblem.FeatureMissing;
import dev.footfall.domain.access.AccessProblem.SiteLocked;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** What a team may use at all, whoever asks. */
record PlanCheck(TeamRepository teams, Edition edition) {
    Either<AccessProblem, Team> unlocked(Team team) {
        return edition.locks(team) ? Either.left(new SiteLocked()) : Either.right(team);
    }

    Either<AccessProblem, Team> included(Team team, Feature feature, Instant now) {
        return features(team, now).contains(feature) ? Either.right(team) : Either.left(new FeatureMissing(feature));
    }

    Set<Feature> features(Team team, Instant now) {
        return edition.featuresOf(team, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    Team teamOf(Site site) {
        return teams.find(site.team())
                .orElseThrow(() -> new IllegalStateException("site " + site.id() + " has no team"));
    }
}
