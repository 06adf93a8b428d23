package dev.footfall.server.log;

import java.util.logging.Formatter;

/** How a log line looks. */
public enum LogFormat {
    /** For people. */
    TEXT {
        @Override
        Formatter formatter() {
            return new TextLines();
        }
    },
    /** For machines: an object a line. */
    JSON {
        @Override
        Formatter formatter() {
            return new JsonLines();
        }
    };

    abstract Formatter formatter();
}
