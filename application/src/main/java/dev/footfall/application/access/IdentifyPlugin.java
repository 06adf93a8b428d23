package dev.footfall.application.access;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.access.PluginTokenText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which site a plugin's token opens (access-control.md §11). Locks and limits are not asked. */
public final class IdentifyPlugin {
    private final PluginTokenRepository tokens;
    private final SiteRepository sites;
    private final PlanCheck plans;
    private final InstantSource clock;

    /** @param directory where sites and teams are looked up */
    public IdentifyPlugin(
            Authorize.Directory directory, PluginTokenRepository tokens, Edition edition, InstantSource clock) {
        this.tokens = tokens;
        this.sites = directory.sites();
        this.plans = new PlanCheck(directory.teams(), edition);
        this.clock = clock;
    }

    /** Empty: nobody has this token. */
    public Optional<PluginGrant> identify(PluginTokenText text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return tokens.findByHash(PluginTokenHash.of(text)).flatMap(token -> {
            note(token, now);
            return sites.find(token.site()).map(site -> new PluginGrant(site, plans.features(plans.teamOf(site), now)));
        });
    }

    private void note(PluginToken token, Instant now) {
        if (token.isUseWorthNoting(now)) {
            tokens.noteUse(token.id(), now);
        }
    }
}
