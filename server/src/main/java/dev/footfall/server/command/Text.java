package dev.footfall.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A short file, or what stands on standard input. */
public final class Text {
    private Text() {}

    /**
     * The bytes of a file, or of standard input when it is called {@value Surroundings#STANDARD}.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static byte[] read(String name, GivenOptions given) {
        try {
            return name.equals(Surroundings.STANDARD)
                    ? given.world().in().readAllBytes()
                    : Files.readAllBytes(given.file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + name + " cannot be read: " + unreadable, unreadable);
        }
    }
}
