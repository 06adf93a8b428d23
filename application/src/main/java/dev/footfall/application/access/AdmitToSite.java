package dev.footfall.application.access;

import dev.footfall.domain.site.Site;
import java.util.Optional;

/** Asks the role of whoever shows a key, where nothing else is to be asked. */
public final class AdmitToSite {
    private final Memberships memberships;

    public AdmitToSite(Memberships memberships) {
        this.memberships = memberships;
    }

    /** The site in question; empty when there is none, or the user's role on it does not allow the operation. */
    public Optional<Site> admit(SitesGrant grant) {
        return grant.admitted(memberships);
    }
}
