package dev.footfall.server.log;

import java.util.logging.Level;
import java.util.logging.LogRecord;

/** The level names of SLF4J, under which everybody here logs. */
final class Levels {
    private Levels() {}

    /** Five characters. */
    static String nameOf(LogRecord line) {
        int level = line.getLevel().intValue();
        if (level >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level >= Level.WARNING.intValue()) {
            return "WARN ";
        }
        return level >= Level.INFO.intValue() ? "INFO " : "DEBUG";
    }
}
