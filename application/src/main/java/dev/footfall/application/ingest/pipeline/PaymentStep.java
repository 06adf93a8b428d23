package dev.footfall.application.ingest.pipeline;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The last day on which events of a team are taken in. Where plans do not count, nobody is asked. */
record PaymentStep(TeamRepository teams, Edition edition) implements Step {
    @Override
    public String name() {
        return "payment";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return Step.dropIf(
                team(draft)
                        .filter(team -> edition.refusesTraffic(team, LocalDate.ofInstant(draft.at(), ZoneOffset.UTC)))
                        .isPresent(),
                DropReason.PAYMENT_REQUIRED,
                draft);
    }

    @Override
    public String finding(Draft passed) {
        return team(passed)
                .flatMap(Team::acceptTrafficUntil)
                .map(day -> "events are taken in until " + day)
                .orElse("no last day");
    }

    private Optional<Team> team(Draft draft) {
        return switch (edition) {
            case SELF_HOSTED -> Optional.empty();
            case HOSTED -> teams.find(draft.knownSite().team());
        };
    }
}
