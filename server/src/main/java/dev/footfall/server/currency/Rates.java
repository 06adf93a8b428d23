package dev.footfall.server.currency;

import dev.footfall.application.ingest.ExchangeRates;
import io.vavr.control.Either;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/** Where exchange rates come from. */
public sealed interface Rates {
    /** From nowhere: nothing is converted. */
    record None() implements Rates {}

    /** From the option itself. */
    record Stated(RateTable table) implements Rates {}

    /** From the lines of a file, which may change at any time. */
    record InFile(Path file) implements Rates {}

    /** What an operator's text means: with {@code =} in it rates, otherwise a file. The left side says what would be right. */
    static Either<String, Rates> parse(String text) {
        if (text.isEmpty()) {
            return Either.right(new None());
        }
        if (text.indexOf('=') >= 0) {
            return RateTable.of(Arrays.asList(text.split(",", -1)))
                    .<Rates>map(Stated::new)
                    .mapLeft(faulty -> "units per US dollar such as USD=1,EUR=1.2");
        }
        try {
            return Either.right(new InFile(Path.of(text)));
        } catch (InvalidPathException noPath) {
            return Either.left("units per US dollar such as USD=1,EUR=1.2, or the name of a file");
        }
    }

    /**
     * The rates themselves.
     *
     * @param folder where relative names start
     * @throws UncheckedIOException when the file cannot be read
     */
    default ExchangeRates open(Path folder) {
        return switch (this) {
            case None() -> ExchangeRates.UNKNOWN;
            case Stated(RateTable table) -> table;
            case InFile(Path file) -> RatesFile.open(folder.resolve(file));
        };
    }
}
