package dev.footfall.application.sites;

import dev.footfall.domain.site.Domain;

/** Tells people that they were let in or put out. Whether the letter arrives does not change what is stored. */
public interface GuestMail {
    /** Sends nothing. */
    GuestMail NONE = new GuestMail() {
        @Override
        public void invited(String email, Domain site) {}

        @Override
        public void removed(String email, Domain site) {}
    };

    /** {@code You've been invited to shop.example}. */
    void invited(String email, Domain site);

    void removed(String email, Domain site);
}
