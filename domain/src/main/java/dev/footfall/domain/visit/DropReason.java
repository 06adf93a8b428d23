package dev.footfall.domain.visit;

import java.util.Locale;

/**
 * Why a valid event is not recorded (ingestion.md §6). The sender is not told which.
 *
 * <p>Of the document's list these cannot happen here: {@code invalid}, because what is read is whole; {@code lock_timeout}
 * and {@code persist_*}, because an event that cannot be stored now is refused instead of dropped.
 */
public enum DropReason {
    SPAM_REFERRER,
    NOT_FOUND,
    PAYMENT_REQUIRED,
    BLOCK,
    THROTTLE,
    VERIFICATION_AGENT,
    DC_IP,
    THREAT_IP,
    SITE_HOSTNAME_ALLOWLIST,
    SITE_PAGE_BLOCKLIST,
    SITE_IP_BLOCKLIST,
    SITE_COUNTRY_BLOCKLIST,
    BOT,
    NO_SESSION_FOR_ENGAGEMENT;

    /** The name in counters and explanations, as in {@code spam_referrer}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
