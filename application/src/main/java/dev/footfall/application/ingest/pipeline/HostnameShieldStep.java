package dev.footfall.application.ingest.pipeline;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;

/** The hosts a site takes events of. The first of the shields: it reads the rules of all. */
record HostnameShieldStep(SiteRepository sites) implements Step {
    @Override
    public String name() {
        return "hostname_shield";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        Draft shielded = draft.with(sites.shieldsOf(draft.knownSite().id()));
        return Step.dropIf(
                !shielded.shields().admitHostname(shielded.page().hostname()),
                DropReason.SITE_HOSTNAME_ALLOWLIST,
                shielded);
    }

    @Override
    public String finding(Draft passed) {
        return passed.shields().hostnames().isEmpty()
                ? "no rules"
                : passed.page().hostname() + " is allowed";
    }
}
