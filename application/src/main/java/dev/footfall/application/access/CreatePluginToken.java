package dev.footfall.application.access;

import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginToken.NewPluginToken;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.access.PluginTokenText;
import dev.footfall.domain.site.SiteId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Makes a plugin's token. Its text is returned this once; only its hash is stored. */
public final class CreatePluginToken {
    private final Edition edition;
    private final PluginTokenRepository tokens;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random must be cryptographically strong */
    public CreatePluginToken(
            Edition edition, PluginTokenRepository tokens, RandomGenerator random, InstantSource clock) {
        this.edition = edition;
        this.tokens = tokens;
        this.random = random;
        this.clock = clock;
    }

    /** @param site which there must be */
    public Created create(SiteId site, String description) {
        byte[] bytes = new byte[PluginTokenText.RANDOM_BYTES];
        random.nextBytes(bytes);
        PluginTokenText text = PluginTokenText.from(edition, bytes);
        PluginToken token = tokens.add(new NewPluginToken(
                site,
                description,
                PluginTokenHash.of(text),
                text.hint(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return new Created(token, text);
    }

    /** A token and its text, which cannot be had again. */
    public record Created(PluginToken token, PluginTokenText text) {}
}
