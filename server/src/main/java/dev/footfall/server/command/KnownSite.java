package dev.footfall.server.command;

import dev.footfall.domain.site.Site;
import dev.footfall.embedded.Footfall;

/** The site a command is about. */
public final class KnownSite {
    private KnownSite() {}

    /** @throws WorkFailed when there is no such site */
    public static Site of(GivenOptions given, Footfall footfall) {
        String domain = given.required(Arguments.SITE);
        return footfall.describeSite()
                .named(domain)
                .orElseThrow(() -> new WorkFailed("There is no site " + domain + "."));
    }
}
