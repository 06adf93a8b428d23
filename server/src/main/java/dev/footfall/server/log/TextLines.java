package dev.footfall.server.log;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Time, level, logger, message, and what caused it, on one line. */
final class TextLines extends Formatter {
    @Override
    public String format(LogRecord line) {
        StringBuilder text = new StringBuilder()
                .append(line.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(Levels.nameOf(line))
                .append(' ')
                .append(line.getLoggerName())
                .append(": ")
                // Whatever a client sent stays on its line.
                .append(formatMessage(line).replace("\r", "\\r").replace("\n", "\\n"));
        String causes = Causes.of(line);
        return text.append(causes.isEmpty() ? "" : ": " + causes).append('\n').toString();
    }
}
