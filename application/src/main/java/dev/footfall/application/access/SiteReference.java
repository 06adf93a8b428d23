package dev.footfall.application.access;

/** What a request says about the site it means. */
public sealed interface SiteReference {
    /** No {@code site_id}, or null. */
    record Absent() implements SiteReference {}

    /** Any text, also an empty one. */
    record Named(String name) implements SiteReference {}

    /** A {@code site_id} that is no text. */
    record Unreadable() implements SiteReference {}
}
