package dev.footfall.server.currency;

import dev.footfall.application.ingest.ExchangeRates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rates in a file, one a line; empty lines and those that begin with {@code #} are skipped. A changed file counts from the
 * next question on; one that has become unreadable is warned of once, and the rates it had go on.
 */
final class RatesFile implements ExchangeRates {
    private static final Logger LOG = LoggerFactory.getLogger(RatesFile.class);

    private final Path file;

    /** Replaced as a whole by whichever thread finds the file changed. */
    private volatile Known known;

    private RatesFile(Path file, Known known) {
        this.file = file;
        this.known = known;
    }

    static RatesFile open(Path file) {
        try {
            Version version = Version.of(file);
            return new RatesFile(file, new Known(version, read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The exchange rates " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public Optional<BigDecimal> unitsPerDollar(String currency) {
        return current().rates().unitsPerDollar(currency);
    }

    private Known current() {
        Known before = known;
        Version version = Version.of(file);
        if (version.equals(before.version())) {
            return before;
        }
        Known now = new Known(version, readOr(before.rates()));
        known = now;
        return now;
    }

    private RateTable readOr(RateTable earlier) {
        try {
            return read(file);
        } catch (IOException unreadable) {
            LOG.warn("The exchange rates cannot be read, and stay as they were", unreadable);
            return earlier;
        }
    }

    private static RateTable read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return RateTable.of(lines)
                .getOrElseThrow(faulty -> new IOException("'" + faulty + "' is no rate such as EUR=1.2"));
    }

    private record Known(Version version, RateTable rates) {}

    /** Tells states of the file apart; taken before it is read, so that a change meanwhile is found at the next question. */
    private record Version(FileTime changed, long size) {
        private static final Version NO_FILE = new Version(FileTime.fromMillis(0), -1);

        static Version of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Version(attributes.lastModifiedTime(), attributes.size());
            } catch (IOException unreadable) {
                return NO_FILE;
            }
        }
    }
}
