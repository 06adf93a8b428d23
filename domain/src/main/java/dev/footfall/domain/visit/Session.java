package dev.footfall.domain.visit;

import dev.footfall.domain.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A visit in its present state.
 *
 * @param start the timestamp of its first event
 * @param timestamp the timestamp of its last event that was not an engagement ping; may lie before the start
 * @param entry where the first page view was, {@link Page#NONE} until there was one
 * @param exit where the last page view was, {@link Page#NONE} until there was one
 * @param pageviews how many page views
 * @param events how many events, engagement pings not counted
 * @param entryProps the custom properties of the first event
 */
public record Session(
        SiteId site,
        SessionId id,
        VisitorId visitor,
        Instant start,
        Instant timestamp,
        Outcome outcome,
        Page entry,
        Page exit,
        int pageviews,
        int events,
        Map<String, String> entryProps,
        VisitAttributes attributes) {
    public Session {
        entryProps = Collections.unmodifiableMap(new LinkedHashMap<>(entryProps));
    }

    /** Whole seconds between start and last event, never negative. */
    public long durationSeconds() {
        return Duration.between(start, timestamp).abs().toSeconds();
    }

    public boolean isBounce() {
        return outcome == Outcome.BOUNCE;
    }

    /** Opens a visit with its first event (ingestion.md §17.2). */
    static Session opened(SessionId id, Arrival first) {
        boolean pageview = first.name().isPageview();
        Page page = pageview ? new Page(first.hostname(), first.pathname()) : Page.NONE;
        boolean bounce = pageview || first.interaction() == Interaction.PASSIVE;
        return new Session(
                first.site(),
                id,
                first.visitor(),
                first.timestamp(),
                first.timestamp(),
                bounce ? Outcome.BOUNCE : Outcome.ENGAGED,
                page,
                page,
                pageview ? 1 : 0,
                1,
                first.props(),
                first.attributes());
    }

    /** The visit after one more event that is no engagement ping (ingestion.md §17.3). */
    Session continuedBy(Arrival next) {
        boolean pageview = next.name().isPageview();
        int views = pageviews + (pageview ? 1 : 0);
        boolean ends = views >= 2 || (!pageview && next.interaction() == Interaction.INTERACTIVE);
        Page here = new Page(next.hostname(), next.pathname());
        return new Session(
                site,
                id,
                visitor,
                start,
                next.timestamp(),
                ends ? Outcome.ENGAGED : outcome,
                pageview ? entry.orElse(here) : entry,
                pageview ? here : exit,
                views,
                events + 1,
                entryProps,
                attributes);
    }

    /** Whether the visit came to anything. */
    public enum Outcome {
        /** One page view, or nothing but passive events, so far. */
        BOUNCE,
        /** For good. */
        ENGAGED
    }

    /** Where a page view was; both texts are empty when there was none. */
    public record Page(String hostname, String pathname) {
        public static final Page NONE = new Page("", "");

        /** Each text that is still empty is taken from the other page. */
        Page orElse(Page other) {
            return new Page(
                    hostname.isEmpty() ? other.hostname : hostname, pathname.isEmpty() ? other.pathname : pathname);
        }
    }
}
