package dev.footfall.server;

import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.FootfallOptions;
import dev.footfall.http.admin.AdjustableClock;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.server.care.ServingFile;
import dev.footfall.server.clock.SettableClock;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.mail.Letters;
import dev.footfall.server.metrics.Meters;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.web.Mounted;
import dev.footfall.server.web.Port;
import dev.footfall.server.web.WebServer;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of a start, in their order; what each opens is closed in the opposite one. */
final class RunningServer {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    private static final int TOKEN_BYTES = 32;
    private static final Duration TIDYING = Duration.ofSeconds(1);
    private static final Duration UPKEEP = Duration.ofMinutes(5);

    private final Settings settings;
    private final Surroundings world;
    private final Opened opened;
    private final Optional<SettableClock> settable;
    private final Meters meters = new Meters();

    RunningServer(Settings settings, Surroundings world, Opened opened) {
        this.settings = settings;
        this.world = world;
        this.opened = opened;
        this.settable = switch (settings.rules().clock()) {
            case SYSTEM -> Optional.empty();
            case SETTABLE -> Optional.of(new SettableClock(world.clock()));
        };
    }

    /** First, so that a port in use is found out before anything is made. */
    Port listen() {
        return opened.add(
                Port.open(settings.listening().host(), settings.listening().port()));
    }

    Footfall openStores(Path folder) {
        FootfallOptions options = Stores.at(folder, settings, world, clock()).ingestMeter(meters);
        settings.mail()
                .map(sender -> opened.add(
                        Letters.by(sender, world.folder(), settings.listening().baseUrl())))
                .ifPresent(options::guestMail);
        Footfall footfall = opened.add(options.open());
        if (settable.isPresent()) {
            LOG.warn("The clock can be set by whoever has the admin token: clock=settable is not for production");
        }
        return footfall;
    }

    /**
     * @param folder where the stores are, and where this process is announced to others on this machine
     * @return where it answers
     */
    URI serve(Port port, Footfall footfall, Path folder) {
        // A tenth of the time is for the stores.
        Duration grace = settings.shutdownGrace().multipliedBy(9).dividedBy(10);
        AdminToken local = token();
        Resources.Instance instance = new Resources.Instance(
                world.version(), settable.map(AdjustableClock.class::cast), Optional.of(local), world.temporary());
        meters.watchQueue(footfall.recordEvent()::waiting);
        meters.watchStore(() -> footfall.storeIncidents().size());
        Mounted apis = new Mounted(
                Resources.measured(footfall, settings, instance, meters::text),
                settings.listening().path());
        opened.add(WebServer.start(port, apis, grace, meters));
        opened.add(Upkeep.every(
                UPKEEP,
                footfall::useNewestGeoDatabase,
                footfall::forgetExpiredSalts,
                footfall::forgetOldEventIds,
                footfall::doWhatIsDue));
        opened.add(Upkeep.every(TIDYING, footfall::tidyUpIfQuiet));
        URI address = URI.create(port.address() + settings.listening().path());
        opened.add(ServingFile.write(folder, address, local));
        return address;
    }

    private InstantSource clock() {
        return settable.<InstantSource>map(clock -> clock).orElse(world.clock());
    }

    private static AdminToken token() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return new AdminToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
}
