package dev.footfall.persistence.configuration;

import dev.footfall.application.store.StoreUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The 100 bytes with which a SQLite file begins. All but few of them are the same in all files of this Footfall. */
final class SqliteHeader {
    private static final int LENGTH = 100;
    /** Behind the name of the format: the page size, and what is the same up to the counter of changes. */
    private static final int FIXED_FROM = 16;

    private static final int FIXED_TO = 24;
    private static final int PAGES_AT = 28;
    private static final int FREE_AT = 32;
    private static final int FREE_BYTES = 8;

    private SqliteHeader() {}

    static boolean isDamaged(Path copy, Path sound) {
        byte[] found = read(copy).array();
        return !Arrays.equals(found, 0, FIXED_TO, read(sound).array(), 0, FIXED_TO);
    }

    /** Gives the copy the beginning of another file. Which of its pages are free is forgotten. */
    static void replace(Path copy, Path sound) {
        ByteBuffer header = read(sound);
        int pageSize = Short.toUnsignedInt(header.getShort(FIXED_FROM));
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            header.putInt(PAGES_AT, Math.toIntExact(file.size() / pageSize));
            header.put(FREE_AT, new byte[FREE_BYTES]);
            file.write(header, 0);
        } catch (IOException unwritable) {
            throw new StoreUnavailable("the copy of the configuration store cannot be written to", unwritable);
        }
    }

    private static ByteBuffer read(Path path) {
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            while (header.hasRemaining() && file.read(header) >= 0) {}
            return header.clear();
        } catch (IOException unreadable) {
            throw new StoreUnavailable("the configuration store cannot be read", unreadable);
        }
    }
}
