package dev.footfall.server.log;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Time, level, logger, message; a stack trace follows on lines of its own. */
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
                .append(formatMessage(line).replace("\r", "\\r").replace("\n", "\\n"))
                .append('\n');
        return text.append(StackTraces.of(line)).toString();
    }
}
