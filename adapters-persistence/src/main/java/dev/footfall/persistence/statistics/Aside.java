package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Damaged files are kept, under a dated name. */
final class Aside {
    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Aside() {}

    /** Says how it is called now. */
    static Path put(Path damaged, InstantSource clock) throws IOException {
        Path aside = damaged.resolveSibling(damaged.getFileName() + ".damaged-" + DATED.format(clock.instant()));
        return Files.move(damaged, aside);
    }
}
