package dev.footfall.server.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that takes its name once it is complete; until then it lies beside it, readable by its owner only. */
public final class Draft implements AutoCloseable {
    private final Path target;
    private final Path draft;

    private Draft(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /** @throws UncheckedIOException when nothing can be written there */
    public static Draft of(Path target) {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.isDirectory(target)) {
                throw new IOException("it is a folder");
            }
            Files.deleteIfExists(draft);
            create(draft);
            return new Draft(target, draft);
        } catch (IOException unwritable) {
            throw unwritable(target, unwritable);
        }
    }

    private static void create(Path draft) throws IOException {
        try {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException noPosixHere) {
            Files.createFile(draft);
        }
    }

    /** Where to write. */
    public Path path() {
        return draft;
    }

    /** Where there is room for what has to wait. */
    public Path folder() {
        return draft.toAbsolutePath().resolveSibling("");
    }

    /** For writing to {@link #path}. */
    public OutputStream stream() {
        try {
            return Files.newOutputStream(draft);
        } catch (IOException unwritable) {
            throw unwritable(target, unwritable);
        }
    }

    /** It is complete: from now on it has its name, and replaces what had it. Returns its length in bytes. */
    public long complete() {
        try {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(target);
        } catch (IOException unmovable) {
            throw unwritable(target, unmovable);
        }
    }

    private static UncheckedIOException unwritable(Path target, IOException failure) {
        return new UncheckedIOException("The file " + target + " cannot be written: " + failure, failure);
    }

    /** What is not complete is deleted. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            throw unwritable(target, left);
        }
    }
}
