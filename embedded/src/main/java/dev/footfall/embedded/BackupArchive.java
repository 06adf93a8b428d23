package dev.footfall.embedded;

import dev.footfall.domain.access.ServerSecret;
import dev.footfall.embedded.BackedUp.Secret;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive that is read: a zip with a manifest, the configuration store's file if there was one, a Parquet file for each
 * table of the statistics, and the secret if it is in the archive; nothing else.
 */
final class BackupArchive implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String CONFIGURATION = "configuration.sqlite";
    static final String SECRET = "secret";

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupArchive(ZipFile zip) {
        this.zip = zip;
        this.manifest = Manifest.read(bytes(MANIFEST));
        refuseUnlessComplete();
    }

    /** @throws BackupUnreadable when the file is no whole backup */
    static BackupArchive open(Path file) {
        ZipFile zip = zip(file);
        try {
            return new BackupArchive(zip);
        } catch (RuntimeException unreadable) {
            try (zip) {
                throw unreadable;
            } catch (IOException closing) {
                unreadable.addSuppressed(closing);
                throw unreadable;
            }
        }
    }

    static String entryOf(String table) {
        return "statistics/" + table + ".parquet";
    }

    static BackupUnreadable unreadable(String because) {
        return new BackupUnreadable("The backup cannot be restored: " + because + ".");
    }

    Manifest manifest() {
        return manifest;
    }

    ServerSecret secret() {
        return new ServerSecret(new String(bytes(SECRET), StandardCharsets.UTF_8).strip());
    }

    void extractConfiguration(Path file) {
        extract(CONFIGURATION, file);
    }

    /** Puts one file for each table of the statistics, named after it, into a folder that is made. */
    void extractStatistics(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        for (String table : manifest.contents().rows().statistics().keySet()) {
            extract(entryOf(table), folder.resolve(table + ".parquet"));
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ZipFile zip(Path file) {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException damaged) {
            throw new BackupUnreadable(
                    "The backup cannot be restored: " + file.getFileName() + " is no zip file or not all of one.",
                    damaged);
        } catch (IOException missing) {
            throw new BackupUnreadable(
                    "The backup cannot be restored: " + file.getFileName() + " cannot be read.", missing);
        }
    }

    // What is not expected is not extracted, and somebody who has added to an archive should hear of it.
    private void refuseUnlessComplete() {
        List<String> expected = new ArrayList<>(List.of(MANIFEST));
        if (manifest.contents().holdsConfiguration()) {
            expected.add(CONFIGURATION);
        }
        if (manifest.contents().secret() == Secret.INCLUDED) {
            expected.add(SECRET);
        }
        for (String table : manifest.contents().rows().statistics().keySet()) {
            if (!TABLE.matcher(table).matches()) {
                throw unreadable("its manifest names an impossible table");
            }
            expected.add(entryOf(table));
        }
        List<String> found = zip.stream().map(ZipEntry::getName).sorted().toList();
        if (!found.equals(expected.stream().sorted().toList())) {
            throw unreadable("its files are not those its manifest speaks of");
        }
    }

    private byte[] bytes(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            copy(name, bytes);
        } catch (IOException damaged) {
            throw failed(name, damaged);
        }
        return bytes.toByteArray();
    }

    private void extract(String name, Path file) {
        try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            copy(name, stream);
        } catch (IOException damaged) {
            throw failed(name, damaged);
        }
    }

    // A zip file that is read from the middle compares no checksums.
    private void copy(String name, OutputStream stream) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw unreadable("it has no " + name);
        }
        CRC32 sum = new CRC32();
        try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            content.transferTo(stream);
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new ZipException("another checksum");
        }
    }

    private static RuntimeException failed(String name, IOException failure) {
        return failure instanceof ZipException || failure instanceof EOFException
                ? new BackupUnreadable("The backup cannot be restored: its " + name + " is damaged.", failure)
                : new UncheckedIOException(failure);
    }
}
