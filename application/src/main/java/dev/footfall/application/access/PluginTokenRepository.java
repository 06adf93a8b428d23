package dev.footfall.application.access;

import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginToken.NewPluginToken;
import dev.footfall.domain.access.PluginToken.PluginTokenId;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens of plugins, by the hash of their text; they go with their site. Times are kept to the second. */
public interface PluginTokenRepository {
    Optional<PluginToken> findByHash(PluginTokenHash hash);

    /** Oldest first. */
    List<PluginToken> of(SiteId site);

    /** Stores a token whose hash nobody has, of a site that is there; otherwise this is a bug of the caller and throws. */
    PluginToken add(NewPluginToken token);

    /** Notes that somebody got in. Of a token that is not there nothing is noted. */
    void noteUse(PluginTokenId token, Instant now);

    /** From now on no plugin gets in with it. Removing what is not there does nothing. */
    void remove(PluginTokenId token);
}
