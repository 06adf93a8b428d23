package dev.footfall.http.admin;

import dev.footfall.application.site.DescribeSite;
import dev.footfall.domain.site.Site;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;

/** The sites that paths name. */
record KnownSites(DescribeSite sites) {
    /** @param domain present or former */
    Either<ErrorAnswer, Site> named(String domain) {
        return sites.named(domain)
                .<Either<ErrorAnswer, Site>>map(Either::right)
                .orElseGet(() -> Either.left(AdminAnswers.NO_SITE));
    }
}
