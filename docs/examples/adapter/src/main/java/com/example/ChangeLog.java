package com.example;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A file of changes, one line of JSON each. Used by one thread at a time. */
final class ChangeLog implements AutoCloseable {
    // Footfall's values are records: their fields are all there is to them, and not every method is a property.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final RandomAccessFile file;

    private ChangeLog(RandomAccessFile file) {
        this.file = file;
    }

    /** @param known is told of every change that is in the file, in order */
    static ChangeLog open(Path path, Consumer<Change> known) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
            file.setLength(endOfLastLine(file));
            lines.map(ChangeLog::read).forEach(known);
            file.seek(file.length());
            return new ChangeLog(file);
        } catch (IOException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /** A process that is killed while it writes leaves half a line behind, which nobody was told is stored. */
    private static long endOfLastLine(RandomAccessFile file) throws IOException {
        long end = file.length();
        while (end > 0) {
            file.seek(end - 1);
            if (file.read() == '\n') {
                break;
            }
            end--;
        }
        return end;
    }

    /** Returns once the line is on disk. */
    void write(Change change) throws IOException {
        file.write((JSON.writerFor(Change.class).writeValueAsString(change) + "\n").getBytes(StandardCharsets.UTF_8));
        file.getFD().sync();
    }

    private static Change read(String line) {
        try {
            return JSON.readValue(line, Change.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
