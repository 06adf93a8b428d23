package dev.footfall.enrichment;

import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.place.PlaceNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;

/**
 * The names that travel in this jar: of countries and regions by Unicode's CLDR, of cities by GeoNames. They are read from
 * the jar whenever they are asked for, and never held: a look-up of a city takes tens of milliseconds, so whoever needs
 * many puts {@link #all} where they can be looked up. Safe for many threads.
 */
public final class BundledPlaceNames implements PlaceNames {
    private static final int BUFFER = 1 << 16;

    @Override
    public Optional<String> of(Kind kind, String code) {
        try (Stream<PlaceName> places = read(kind)) {
            return places.filter(place -> place.code().equals(code)).findFirst().map(PlaceName::name);
        }
    }

    /** Countries, then regions, then cities, as they are read; close it. */
    @Override
    public Stream<PlaceName> all() {
        return Stream.concat(Stream.concat(read(Kind.COUNTRY), read(Kind.REGION)), read(Kind.CITY));
    }

    /** A checksum of what is in the jar, so that nobody has to remember to count. */
    @Override
    public String version() {
        CRC32 checksum = new CRC32();
        for (Kind kind : Kind.values()) {
            try (InputStream file = new CheckedInputStream(open(kind), checksum)) {
                file.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static Stream<PlaceName> read(Kind kind) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(text(kind), StandardCharsets.UTF_8));
        return lines.lines().map(line -> place(kind, line)).onClose(() -> close(lines));
    }

    private static PlaceName place(Kind kind, String line) {
        int tab = line.indexOf('\t');
        return new PlaceName(kind, line.substring(0, tab), line.substring(tab + 1));
    }

    private static InputStream text(Kind kind) {
        return switch (kind) {
            case COUNTRY, REGION -> open(kind);
            case CITY -> unpacked(open(kind));
        };
    }

    private static InputStream unpacked(InputStream file) {
        try {
            return new GZIPInputStream(file, BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Kind kind) {
        return Table.open(
                switch (kind) {
                    case COUNTRY -> "countries.tsv";
                    case REGION -> "regions.tsv";
                    case CITY -> "cities.tsv.gz";
                });
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
