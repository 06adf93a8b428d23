package dev.footfall.files;

import dev.footfall.application.imports.StatsFile;
import dev.footfall.application.records.RecordSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Files of statistics: CSV files, alone or in zips. Of a zip only names are held; its entries are read where they are. */
public final class StatsFiles {
    private StatsFiles() {}

    /**
     * In the order given and that of the zips. What a zip holds beside CSV files is left out, as are the folders in front
     * of its files' names.
     *
     * @throws UncheckedIOException when a zip cannot be read
     */
    public static List<StatsFile> of(List<Path> files) {
        List<StatsFile> found = new ArrayList<>();
        for (Path file : files) {
            if (TextFile.name(file).endsWith(".zip")) {
                found.addAll(entries(file));
            } else {
                found.add(new StatsFile(String.valueOf(file.getFileName()), RecordFiles.csv(file)));
            }
        }
        return List.copyOf(found);
    }

    private static List<StatsFile> entries(Path zip) {
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            return opened.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> new StatsFile(withoutFolders(name), () -> open(zip, name)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static RecordSource open(Path zip, String name) {
        try {
            return new CsvSource(TextFile.withoutMark(ZippedFile.open(zip, name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
