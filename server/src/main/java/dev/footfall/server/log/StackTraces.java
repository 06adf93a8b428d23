package dev.footfall.server.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.LogRecord;

/** What a log says of a failure. */
final class StackTraces {
    private StackTraces() {}

    /** Empty when nothing was thrown. */
    static String of(LogRecord line) {
        Throwable thrown = line.getThrown();
        if (thrown == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
