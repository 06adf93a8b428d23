package dev.footfall.domain.visit;

/** What happened: {@code pageview}, {@code engagement}, or the name of a custom event as its sender spelt it. */
public record EventName(String value) {
    public static final EventName PAGEVIEW = new EventName("pageview");

    /** A ping about time spent and depth scrolled: neither a page view nor a custom event. */
    public static final EventName ENGAGEMENT = new EventName("engagement");

    public boolean isPageview() {
        return equals(PAGEVIEW);
    }

    public boolean isEngagement() {
        return equals(ENGAGEMENT);
    }
}
