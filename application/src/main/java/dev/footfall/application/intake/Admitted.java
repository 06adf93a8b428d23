package dev.footfall.application.intake;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.sites.Asked;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;

/** The site a request is about. */
final class Admitted {
    private Admitted() {}

    /** The site in question, if the user's role on it allows what is asked. */
    static Either<IntakeProblem, Site> site(Asked asked, Memberships memberships) {
        return asked.grant()
                .admitted(memberships)
                .<Either<IntakeProblem, Site>>map(Either::right)
                .orElseGet(() -> Either.left(new IntakeProblem.SiteNotFound()));
    }
}
