package dev.footfall.server.settings;

import dev.footfall.application.access.RateLimits;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import dev.footfall.persistence.configuration.PostgresUrl;
import dev.footfall.server.currency.Rates;
import dev.footfall.server.log.LogFormat;
import dev.footfall.server.mail.Sender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the operator has decided.
 *
 * @param configurationStore where sites, teams and keys are, if not in the data directory
 * @param eventStore where events and visits are, if not in the data directory
 * @param mail how letters are sent; empty: nobody gets any
 * @param shutdownGrace how long running requests may take once the server is told to end
 */
public record Settings(
        Listening listening,
        Path dataDirectory,
        Optional<PostgresUrl> configurationStore,
        Optional<ClickHouseUrl> eventStore,
        Secrets secrets,
        Rules rules,
        Optional<Path> geoDatabase,
        Optional<Sender> mail,
        LogFormat logFormat,
        Duration shutdownGrace) {

    /** The same, but for where things are kept. */
    public Settings onEmbeddedStores() {
        return new Settings(
                listening,
                dataDirectory,
                Optional.empty(),
                Optional.empty(),
                secrets,
                rules,
                geoDatabase,
                mail,
                logFormat,
                shutdownGrace);
    }

    /**
     * Where the server is.
     *
     * @param port 0 for any free one
     * @param baseUrl the public address, without a slash at its end
     * @param path of everything that is served: empty, or with a slash before it and none after it
     * @param trustedProxies whose forwarding headers are believed
     */
    public record Listening(String host, int port, URI baseUrl, String path, TrustedProxies trustedProxies) {}

    /**
     * What nobody may see.
     *
     * @param server empty: the data directory has one of its own
     * @param admin empty: there is no admin API
     */
    public record Secrets(Optional<ServerSecret> server, Optional<AdminToken> admin) {
        public static final Secrets NONE = new Secrets(Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "Secrets[redacted]";
        }
    }

    /** What holds for every site and team. */
    public record Rules(
            Edition edition,
            RateLimits rateLimits,
            int maxGoalsPerSite,
            Rates exchangeRates,
            RecordEvent.Queue queue,
            Clock clock) {
        /** How many goals a site may have unless somebody said otherwise. */
        public static final int MAX_GOALS = 1000;

        /** The usual ones of an edition. */
        public static Rules of(Edition edition) {
            return new Rules(
                    edition, RateLimits.DEFAULT, MAX_GOALS, new Rates.None(), RecordEvent.Queue.DEFAULT, Clock.SYSTEM);
        }
    }

    /** Where "now" comes from. */
    public enum Clock {
        SYSTEM,
        /** From the admin API, for tests (admin-api.md §10). */
        SETTABLE
    }
}
