package dev.footfall.server.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogRecord;

/**
 * What a log says of a failure: each cause with its message and the place in our code it came through. Enough to find the
 * spot, on one line, without a stack trace.
 */
final class Causes {
    private static final String OURS = "dev.footfall.";
    private static final int MOST_CAUSES = 8;
    private static final int LONGEST_MESSAGE = 300;

    private Causes() {}

    /** Empty when nothing was thrown. */
    static String of(LogRecord line) {
        List<String> causes = new ArrayList<>();
        Throwable cause = line.getThrown();
        while (cause != null && causes.size() < MOST_CAUSES) {
            causes.add(described(cause));
            cause = cause.getCause();
        }
        return String.join(", caused by ", causes);
    }

    private static String described(Throwable thrown) {
        String message = Optional.ofNullable(thrown.getMessage()).orElse("");
        String shown = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "..." : message;
        return thrown.getClass().getName()
                + (shown.isEmpty() ? "" : ": " + shown.replace("\r", "\\r").replace("\n", "\\n"))
                + place(thrown).map(frame -> " at " + frame).orElse("");
    }

    private static Optional<StackTraceElement> place(Throwable thrown) {
        List<StackTraceElement> frames = Arrays.asList(thrown.getStackTrace());
        return frames.stream()
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> frames.stream().findFirst());
    }
}
