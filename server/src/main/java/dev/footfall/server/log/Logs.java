package dev.footfall.server.log;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The logs of this process. Keep a reference: loggers nobody holds forget their level. */
public final class Logs implements AutoCloseable {
    private final Handler handler;
    private final List<Logger> adjusted;

    private Logs(Handler handler, List<Logger> adjusted) {
        this.handler = handler;
        this.adjusted = adjusted;
    }

    /** Replaces whatever was set up: Footfall from INFO on, libraries from WARN on, to standard error. */
    public static Logs to(Handler handler, LogFormat format) {
        LogManager.getLogManager().reset();
        handler.setFormatter(format.formatter());
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(handler);
        Logger footfall = Logger.getLogger("dev.footfall");
        footfall.setLevel(Level.INFO);
        // It warns of every migration's success.
        Logger flyway = Logger.getLogger("org.flywaydb");
        flyway.setLevel(Level.SEVERE);
        // It takes a resource that is registered as an object for a provider of nothing, though it serves it.
        Logger jersey = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");
        jersey.setLevel(Level.SEVERE);
        return new Logs(handler, List.of(root, footfall, flyway, jersey));
    }

    /** Shows what libraries say from INFO on. */
    public void talkative() {
        adjusted.forEach(logger -> logger.setLevel(Level.INFO));
    }

    @Override
    public void close() {
        handler.flush();
    }
}
