package dev.footfall.server.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** A running HTTP server. Each request has a virtual thread of its own. */
public final class WebServer implements AutoCloseable {
    private static final int PLATFORM_THREADS = 16;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int BODY_BYTES = 8_000_000;
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** A site's name may hold slashes, so {@code %2F} in a path must reach the resource. */
    private static final UriCompliance ADDRESSES = UriCompliance.DEFAULT.with(
            "footfall", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING);

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Returns once connections are accepted.
     *
     * @param port 0 for any free one
     * @param grace how long {@link #close} waits for requests that are running
     * @throws IOException when it cannot listen there
     */
    public static WebServer start(String host, int port, ResourceConfig resources, Duration grace) throws IOException {
        Server server = new Server(threads());
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(Math.min(IDLE.toMillis(), Math.max(1, grace.toMillis())));
        server.addConnector(connector);
        server.setErrorHandler(new JsonErrors());
        server.setHandler(new GracefulHandler(limited(context(resources))));
        server.setStopTimeout(grace.toMillis());
        WebServer running = new WebServer(server, connector);
        running.listen();
        return running;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(PLATFORM_THREADS, 2);
        pool.setName("http");
        pool.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("request-", 1).factory()));
        return pool;
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setUriCompliance(ADDRESSES);
        return http;
    }

    private static Handler limited(Handler handler) {
        SizeLimitHandler limits = new SizeLimitHandler(BODY_BYTES, -1);
        limits.setHandler(handler);
        return limits;
    }

    private static ServletContextHandler context(ResourceConfig resources) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.setErrorHandler(new JsonErrors());
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        ServletHolder jersey = new ServletHolder("footfall", new ServletContainer(resources));
        // Now, so that what is wrong with the resources stops the start and not the first request.
        jersey.setInitOrder(1);
        context.addServlet(jersey, "/*");
        return context;
    }

    private void listen() throws IOException {
        try {
            // Before anything else is started, for a port in use to be the first thing found out.
            connector.open();
            server.start();
        } catch (IOException | RuntimeException failed) {
            stop();
            throw failed;
        } catch (Exception failed) {
            stop();
            throw new IllegalStateException("the HTTP server cannot be started", failed);
        }
    }

    /** Where it answers; an address that means every interface is given as the loopback. */
    public URI address() {
        String host = connector.getHost();
        String shown = host.equals("0.0.0.0") ? "127.0.0.1" : host.equals("::") ? "[::1]" : bracketed(host);
        return URI.create("http://" + shown + ":" + connector.getLocalPort());
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** Accepts nothing more, and waits for running requests as long as they were granted. */
    @Override
    public void close() {
        stop();
    }

    private void stop() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the HTTP server has not stopped in order", failed);
        }
    }
}
