package dev.footfall.server.failures;

import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.embedded.Footfall;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A data directory with one site.
 *
 * @param folder everything of the installation is somewhere in it
 * @param key reads the site's statistics
 */
record Installation(Path folder, Site site, String key) {
    private static final Domain DOMAIN = new Domain("shop.example");

    static Installation in(Path folder) {
        return in(folder, SiteTimeZone.UTC);
    }

    static Installation in(Path folder, SiteTimeZone zone) {
        try (Footfall footfall = Footfall.open(folder.resolve("data"))) {
            NewTeam unhurried =
                    new NewTeam(UUID.randomUUID(), "Team", Optional.empty(), Integer.MAX_VALUE, Optional.empty());
            var account = footfall.createAccount().create("ada@example.org", "Ada", unhurried);
            Site site = footfall.createSite()
                    .create(Site.named(DOMAIN, account.team().id(), zone, Instant.parse("2020-01-01T00:00:00Z")))
                    .get();
            String key = footfall.createApiKey()
                    .create(account.owner().id(), new Reach.OneTeam(site.team()), "key", List.of(Scope.STATS_READ))
                    .text()
                    .value();
            return new Installation(folder, site, key);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    List<Tracker> trackers(int senders) {
        return IntStream.range(0, senders).mapToObj(this::tracker).toList();
    }

    Tracker tracker(int sender) {
        return new Tracker(site.domain().value(), sender);
    }

    Stored stored() {
        return Stored.in(data(), site.id());
    }
}
