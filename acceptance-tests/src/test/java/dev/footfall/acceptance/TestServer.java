package dev.footfall.acceptance;

import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.Edition;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.FootfallOptions;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.http.exchange.RestApplication;
import dev.footfall.server.Resources;
import dev.footfall.server.currency.RateTable;
import dev.footfall.server.log.LogFormat;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.settings.Settings.Listening;
import dev.footfall.server.settings.Settings.Rules;
import dev.footfall.server.settings.Settings.Secrets;
import dev.footfall.server.web.Mounted;
import dev.footfall.server.web.Port;
import dev.footfall.server.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The server every scenario talks to: the hosted edition, on embedded stores in a temporary folder, at a set time. */
final class TestServer implements AutoCloseable {
    static final String ADMIN_TOKEN = "the token of the acceptance tests";
    /** Below which everything is. Not the root of the host, where whoever forgets the path would not notice. */
    static final String PATH = System.getProperty("footfall.path", "/deep/analytics");

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final RateTable RATES =
            new RateTable(Map.of("USD", BigDecimal.ONE, "BRL", new BigDecimal("0.7"), "EUR", new BigDecimal("1.2")));
    private static final Path PLACES = KnownPlaces.file();

    private final SettableClock clock = new SettableClock();
    private final Path folder;
    private Footfall footfall;
    private Port port;
    private WebServer web;

    private final UnaryOperator<FootfallOptions> special;

    private TestServer(Path folder, UnaryOperator<FootfallOptions> special) {
        this.folder = folder;
        this.special = special;
        this.footfall = open();
        this.port = Port.open("127.0.0.1", 0);
        this.web = serve();
    }

    /** One of one's own, in a folder that is deleted with it. */
    static TestServer at(Path folder, RateLimits limits) {
        return with(folder, options -> options.rateLimits(limits));
    }

    /** One of one's own, as above, with whatever else is not as usual. */
    static TestServer with(Path folder, UnaryOperator<FootfallOptions> special) {
        return new TestServer(folder, special);
    }

    /** Started by the first scenario, ended with the process. */
    static TestServer shared() {
        return Holder.SERVER;
    }

    private Footfall open() {
        return special.apply(Footfall.at(folder)
                        .edition(Edition.HOSTED)
                        .clock(clock)
                        .exchangeRates(RATES)
                        .geoDatabase(PLACES))
                .open();
    }

    private WebServer serve() {
        return WebServer.start(port, new Mounted(resources(), PATH), GRACE);
    }

    /** What the server answers, as it is registered. */
    RestApplication resources() {
        Settings settings = new Settings(
                new Listening("127.0.0.1", 0, uri(""), PATH, TrustedProxies.loopback()),
                folder,
                Optional.empty(),
                Optional.empty(),
                new Secrets(Optional.empty(), Optional.of(new AdminToken(ADMIN_TOKEN))),
                Rules.of(Edition.HOSTED),
                Optional.empty(),
                Optional.empty(),
                LogFormat.TEXT,
                GRACE);
        Resources.Instance instance = new Resources.Instance("test", Optional.of(clock), Optional.empty(), folder);
        return Resources.of(footfall, settings, instance);
    }

    void restart() {
        stop();
        footfall = open();
        port = Port.open("127.0.0.1", 0);
        web = serve();
    }

    private void stop() {
        web.close();
        footfall.close();
    }

    Footfall footfall() {
        return footfall;
    }

    SettableClock clock() {
        return clock;
    }

    URI uri(String path) {
        return URI.create(port.address() + PATH + path);
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Initialised when it is first needed. */
    private static final class Holder {
        private static final TestServer SERVER = start();

        private static TestServer start() {
            try {
                Path folder = Files.createTempDirectory("footfall-acceptance");
                TestServer server = new TestServer(folder, UnaryOperator.identity());
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }
    }
}
