package dev.footfall.server.mail;

import dev.footfall.domain.site.Domain;
import java.net.URI;

/** A letter as people read it. */
record Letter(String to, String subject, String text) {
    static Letter invitation(String to, Domain site, URI server) {
        return new Letter(to, "You've been invited to " + site.value(), """
                Hello,

                you have been invited to look at the statistics of %s.

                Log in at %s with this address within 48 hours to accept. If you do nothing, nothing happens.
                """.formatted(site.value(), server));
    }

    static Letter farewell(String to, Domain site) {
        return new Letter(to, "Your access to " + site.value() + " has ended", """
                Hello,

                you can no longer look at the statistics of %s. Whoever looks after the site has ended your access.
                """.formatted(site.value()));
    }

    /** Without the address. */
    @Override
    public String toString() {
        return '"' + subject + '"';
    }
}
