package dev.footfall.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens files of text, compressed ones ({@code .gz}) as well, behind the byte order mark some programs put first. */
final class TextFile {
    private static final int BYTES = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextFile() {}

    static InputStream open(Path file) {
        try {
            return open(Files.newInputStream(file), isCompressed(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isCompressed(Path file) {
        return name(file).endsWith(".gz");
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    static InputStream withoutMark(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, BYTES);
        buffered.mark(MARK.length);
        if (!Arrays.equals(buffered.readNBytes(MARK.length), MARK)) {
            buffered.reset();
        }
        return buffered;
    }

    private static InputStream open(InputStream stored, boolean isCompressed) throws IOException {
        try {
            return withoutMark(isCompressed ? new GZIPInputStream(stored, BYTES) : stored);
        } catch (IOException unreadable) {
            stored.close();
            throw unreadable;
        }
    }
}
