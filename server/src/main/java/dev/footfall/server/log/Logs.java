package dev.footfall.server.log;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The logs of this process. Keep a reference: loggers nobody holds forget their level. */
public final class Logs {
    private final List<Logger> adjusted;

    private Logs(List<Logger> adjusted) {
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
        return new Logs(List.of(root, footfall, flyway));
    }

    /** Shows what libraries say from INFO on. */
    public void talkative() {
        adjusted.forEach(logger -> logger.setLevel(Level.INFO));
    }
}
