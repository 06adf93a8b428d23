package dev.footfall.domain.source;

/**
 * How a visitor came; empty text is unknown.
 *
 * @param source the name reported as {@code visit:source}, as in {@code Google}; empty for a direct visit
 * @param referrer host and path of the page that linked, as in {@code example.org/post}
 * @param clickId the name of the advertiser's click parameter, as in {@code gclid}
 */
public record Acquisition(String source, String referrer, String clickId, Utm utm) {
    public static final Acquisition DIRECT = new Acquisition("", "", "", Utm.NONE);

    /** The kind of traffic; never empty. */
    public String channel() {
        return Channel.of(this).displayName();
    }

    /** The campaign tags of the landing page's address, as sent. */
    public record Utm(String medium, String source, String campaign, String content, String term) {
        public static final Utm NONE = new Utm("", "", "", "", "");
    }
}
