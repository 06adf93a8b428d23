package dev.footfall.domain.access;

import dev.footfall.domain.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A plugin's way into one site. The secret is never held: repositories look tokens up by hash.
 *
 * @param description what its owner calls it
 * @param hint the last characters of its text
 * @param lastUsedAt late by up to {@link #NOTED_EVERY}; empty: nobody has used it yet
 */
public record PluginToken(
        PluginTokenId id,
        SiteId site,
        String description,
        String hint,
        Instant createdAt,
        Optional<Instant> lastUsedAt) {
    /** Not every use is noted, or every request would write. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    /** Whether a use at this time is to be noted. */
    public boolean isUseWorthNoting(Instant now) {
        return lastUsedAt.filter(last -> last.plus(NOTED_EVERY).isAfter(now)).isEmpty();
    }

    /** The number a token is stored under. */
    public record PluginTokenId(long value) {}

    /** A token that has no number yet. */
    public record NewPluginToken(
            SiteId site, String description, PluginTokenHash hash, String hint, Instant createdAt) {}
}
