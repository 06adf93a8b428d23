package dev.footfall.domain.visit;

import java.util.Locale;

/** Why a valid event is not recorded (ingestion.md §6). The sender is not told which. */
public enum DropReason {
    SPAM_REFERRER,
    NOT_FOUND,
    VERIFICATION_AGENT,
    DC_IP,
    THREAT_IP,
    BOT,
    NO_SESSION_FOR_ENGAGEMENT;

    /** The name in counters and explanations, as in {@code spam_referrer}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
