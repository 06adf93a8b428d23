package dev.footfall.server.web;

import dev.footfall.server.metrics.Meters;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running HTTP server. Each request has a virtual thread of its own. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int PLATFORM_THREADS = 16;
    private static final int HEADER_BYTES = 16 * 1024;
    // Twice what any resource takes: those answer for themselves, this is for bodies nobody reads.
    private static final int BODY_BYTES = 16_000_000;
    // Jetty would keep 100 KB for each connection: 1,500 filled the heap. Without, parsing was not slower.
    private static final int REMEMBERED_HEADERS = 0;
    // Connections kept for a next request are not worth waiting for: they are closed after 0.1 s.
    private static final Duration IDLE_AT_THE_END = Duration.ofMillis(50);

    /** A site's name may hold slashes, so {@code %2F} in a path must reach the resource. */
    private static final UriCompliance ADDRESSES = UriCompliance.DEFAULT.with(
            "footfall", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING);

    private final Server server;

    private WebServer(Server server) {
        this.server = server;
    }

    /**
     * Returns once requests are answered.
     *
     * @param port closed when the server is
     * @param grace how long {@link #close} waits for requests that are running
     */
    public static WebServer start(Port port, Mounted mounted, Duration grace) {
        return start(port, mounted, grace, Patience.DEFAULT);
    }

    static WebServer start(Port port, Mounted mounted, Duration grace, Patience patience) {
        return start(port, mounted, grace, patience, handler -> handler);
    }

    /** As {@link #start(Port, Mounted, Duration)}, with every request measured. */
    public static WebServer start(Port port, Mounted mounted, Duration grace, Meters meters) {
        return start(port, mounted, grace, Patience.DEFAULT, handler -> new Measured(meters, mounted, handler));
    }

    private static WebServer start(
            Port port, Mounted mounted, Duration grace, Patience patience, UnaryOperator<Handler> outermost) {
        Server server = new Server(threads());
        server.setErrorHandler(new JsonErrors());
        server.setHandler(new GracefulHandler(outermost.apply(handlers(mounted))));
        server.setStopTimeout(grace.toMillis());
        WebServer running = new WebServer(server);
        running.listen(port, patience);
        return running;
    }

    /** From the outside in. */
    private static Handler handlers(Mounted mounted) {
        return new UnframedAnswers(new GivenAnswers(new PublishedContentType(
                new Peer(new BodyLimit(BODY_BYTES, mounted, new ReadableContentType(context(mounted)))))));
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool pool = new RequestThreads(PLATFORM_THREADS, 2);
        pool.setName("http");
        pool.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("request-", 1).factory()));
        return pool;
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setHeaderCacheSize(REMEMBERED_HEADERS);
        http.setSendServerVersion(false);
        http.setUriCompliance(ADDRESSES);
        return http;
    }

    private static ServletContextHandler context(Mounted mounted) {
        ServletContextHandler context = new ServletContextHandler(mounted.path().isEmpty() ? "/" : mounted.path());
        context.setErrorHandler(new JsonErrors());
        // Otherwise its own path is redirected to the one with a slash.
        context.setAllowNullPathInContext(true);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        ServletHolder jersey = new ServletHolder(
                "footfall", new ServletContainer(ResourceConfig.forApplication(mounted.application())));
        // Now, so that what is wrong with the resources stops the start and not the first request.
        jersey.setInitOrder(1);
        context.addServlet(jersey, "/*");
        return context;
    }

    private void listen(Port port, Patience patience) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http())) {
            @Override
            protected SocketChannelEndPoint newEndPoint(
                    SocketChannel channel, ManagedSelector selector, SelectionKey key) {
                SocketChannelEndPoint client = new ClientConnection(channel, selector, key, getScheduler(), patience);
                client.setIdleTimeout(getIdleTimeout());
                return client;
            }
        };
        connector.setIdleTimeout(patience.sender().toMillis());
        connector.setShutdownIdleTimeout(IDLE_AT_THE_END.toMillis());
        server.addConnector(connector);
        try {
            connector.open(port.channel());
            server.start();
        } catch (Exception failed) {
            stop();
            throw new IllegalStateException("the HTTP server cannot be started", failed);
        }
    }

    /** Accepts nothing more, and waits for running requests as long as they were granted. */
    @Override
    public void close() {
        stop();
    }

    private void stop() {
        try {
            server.stop();
        } catch (TimeoutException cut) {
            LOG.warn("Requests were still running when their time was up", cut);
        } catch (Exception failed) {
            throw new IllegalStateException("the HTTP server has not stopped in order", failed);
        }
    }
}
