package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** Damaged files are kept, under a dated name. */
final class Aside {
    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Aside() {}

    /** Says how it is called now. */
    static Path put(Path damaged, InstantSource clock) throws IOException {
        return Files.move(damaged, name(damaged, clock));
    }

    /** As {@link #put(Path, InstantSource)}, and reports it. */
    static void put(Path damaged, InstantSource clock, Consumer<String> incidents, SQLException refused)
            throws IOException {
        Path aside = put(damaged, clock);
        incidents.accept("The file " + damaged + " cannot be read, and is kept as " + aside.getFileName() + ": "
                + firstLine(refused));
    }

    /** Keeps a second one, which is on the disk then, and says how it is called. */
    static Path copy(Path damaged, InstantSource clock) throws IOException {
        Path aside = name(damaged, clock);
        Path draft = damaged.resolveSibling(damaged.getFileName() + ".new");
        Files.copy(damaged, draft, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        return Files.move(draft, aside);
    }

    static String firstLine(Exception refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    private static Path name(Path damaged, InstantSource clock) {
        return damaged.resolveSibling(damaged.getFileName() + ".damaged-" + DATED.format(clock.instant()));
    }
}
