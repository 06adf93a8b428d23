package dev.footfall.files;

import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.json.JsonTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** One JSON object per line, in UTF-8. */
final class NdjsonSink implements RecordSink {
    private final JsonOutput output;

    NdjsonSink(OutputStream stream) {
        try {
            this.output = JsonOutput.to(stream);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void write(JsonTree.Members written) {
        try {
            output.write(written);
            output.lineFeed();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            output.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
