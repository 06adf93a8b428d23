package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** The countries a site takes no events from; an unknown country is none of them. */
record CountryShieldStep() implements Step {
    @Override
    public String name() {
        return "country_shield";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        String country = draft.location().country();
        return Step.dropIf(
                !country.isEmpty() && draft.shields().blockCountry(country), DropReason.SITE_COUNTRY_BLOCKLIST, draft);
    }

    @Override
    public String finding(Draft passed) {
        return passed.shields().countries().isEmpty() ? "no rules" : "no rule for this country";
    }
}
