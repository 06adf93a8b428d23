package dev.footfall.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An entry of a zip, unpacked as it is read. Closing it closes the zip. */
final class ZippedFile extends FilterInputStream {
    private final ZipFile zip;

    private ZippedFile(ZipFile zip, InputStream entry) {
        super(entry);
        this.zip = zip;
    }

    static InputStream open(Path path, String name) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            return new ZippedFile(zip, stream(zip, name));
        } catch (IOException unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new NoSuchFileException(name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
