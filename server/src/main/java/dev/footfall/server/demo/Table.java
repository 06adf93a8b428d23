package dev.footfall.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that travels in this jar: no quoting, so a cell has no comma. */
final class Table {
    private Table() {}

    /** The rows below the heading, each with every cell of its line. */
    static List<String[]> rows(String name) {
        try (InputStream resource = Table.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("this jar lacks " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
