package dev.footfall.server.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One JSON object a line: time, level, logger, message and, after a failure, exception. */
final class JsonLines extends Formatter {
    private final JsonFactory json = new JsonFactory();

    @Override
    public String format(LogRecord line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator object = json.createGenerator(text)) {
            object.writeStartObject();
            object.writeStringField(
                    "time", line.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
            object.writeStringField("level", Levels.nameOf(line).strip());
            object.writeStringField("logger", line.getLoggerName());
            object.writeStringField("message", formatMessage(line));
            if (line.getThrown() != null) {
                object.writeStringField("exception", Causes.of(line));
            }
            object.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot be written to", impossible);
        }
        return text.append('\n').toString();
    }
}
