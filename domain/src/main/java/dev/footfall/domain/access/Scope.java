package dev.footfall.domain.access;

/** A permission of a key, as in {@code stats:read:*} (access-control.md §3). */
public record Scope(String value) {
    public static final Scope STATS_READ = new Scope("stats:read:*");
    public static final Scope SITES_READ = new Scope("sites:read:*");
    public static final Scope SITES_PROVISION = new Scope("sites:provision:*");

    /** Batches of events: extensions.md §1. */
    public static final Scope EVENTS_WRITE = new Scope("events:write:*");

    /** Whether a key that was given this scope may do what needs {@code required}: a plain prefix, stars cut off. */
    public boolean grants(Scope required) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '*') {
            end--;
        }
        return required.value.startsWith(value.substring(0, end));
    }
}
