package dev.footfall.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file on its way into a zip. Texts and dates are quoted, numbers are not; lines end with LF. */
final class ArchivedFile {
    // The first moment a zip knows, so that the same statistics are the same bytes.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String name;
    private final Path path;
    private final CRC32 checksum = new CRC32();
    private final Writer writer;

    ArchivedFile(String name, List<String> columns, Path temporaryFolder) throws IOException {
        this.name = name;
        this.path = Files.createTempFile(temporaryFolder, "export-", ".csv");
        this.writer = new BufferedWriter(new OutputStreamWriter(
                new CheckedOutputStream(Files.newOutputStream(path), checksum), StandardCharsets.UTF_8));
        row(List.copyOf(columns));
    }

    void row(List<Object> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            writer.write(separator);
            writer.write(text(cell));
            separator = ",";
        }
        writer.write('\n');
    }

    void moveTo(ZipOutputStream zip) throws IOException {
        try {
            writer.close();
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(Files.size(path));
            entry.setCrc(checksum.getValue());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            Files.copy(path, zip);
            zip.closeEntry();
        } finally {
            Files.delete(path);
        }
    }

    private static String text(Object cell) {
        return switch (cell) {
            case String text -> '"' + text.replace("\"", "\"\"") + '"';
            case LocalDate date -> "\"" + date + '"';
            case Long number -> number.toString();
            default -> throw new IllegalArgumentException("neither text nor date nor whole number: " + cell);
        };
    }
}
