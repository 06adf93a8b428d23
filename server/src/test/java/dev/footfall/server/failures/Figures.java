package dev.footfall.server.failures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What was measured on the way: lines of {@code target/failures.txt}, which nothing depends on. */
final class Figures {
    private static final Path FILE = Path.of("target", "failures.txt");

    private Figures() {}

    static void note(String line) {
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
