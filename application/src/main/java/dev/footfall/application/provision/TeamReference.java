package dev.footfall.application.provision;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.util.Optional;

/** A team named in a document, which must be there. */
final class TeamReference {
    private TeamReference() {}

    static Format<Team> in(TeamRepository teams) {
        return Formats.TEXT.then(text -> Formats.identifier(text)
                .map(teams::find)
                .getOrElse(Optional.empty())
                .<Either<String, Team>>map(Either::right)
                .orElseGet(() -> Either.left("there is no such team")));
    }
}
