package dev.footfall.domain.source;

/** The kind of traffic a visit belongs to, in the order in which the rules are tried (ingestion.md §10). */
public enum Channel {
    CROSS_NETWORK("Cross-network"),
    DISPLAY("Display"),
    PAID_SHOPPING("Paid Shopping"),
    PAID_SEARCH("Paid Search"),
    PAID_SOCIAL("Paid Social"),
    PAID_VIDEO("Paid Video"),
    PAID_OTHER("Paid Other"),
    ORGANIC_SHOPPING("Organic Shopping"),
    ORGANIC_SOCIAL("Organic Social"),
    ORGANIC_VIDEO("Organic Video"),
    ORGANIC_SEARCH("Organic Search"),
    EMAIL("Email"),
    AFFILIATES("Affiliates"),
    AUDIO("Audio"),
    SMS("SMS"),
    MOBILE_PUSH_NOTIFICATIONS("Mobile Push Notifications"),
    REFERRAL("Referral"),
    DIRECT("Direct");

    private final String displayName;

    Channel(String displayName) {
        this.displayName = displayName;
    }

    /** As reported and as typed in filters, in English. */
    public String displayName() {
        return displayName;
    }

    static Channel of(Acquisition acquisition) {
        Traffic traffic = Traffic.of(acquisition);
        for (Channel channel : values()) {
            if (traffic.goesThrough(channel)) {
                return channel;
            }
        }
        return DIRECT;
    }
}
