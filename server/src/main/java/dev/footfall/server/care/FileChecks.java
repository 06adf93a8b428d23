package dev.footfall.server.care;

import dev.footfall.enrichment.MaxMindGeoLocator;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.currency.Rates;
import dev.footfall.server.mail.Letters;
import dev.footfall.server.mail.Sender;
import dev.footfall.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with the files, and the mail server, that settings name. */
record FileChecks(GivenOptions given, Settings settings) {
    private static final String PLACES = "geo database";
    private static final String RATES = "exchange rates";
    private static final String MAIL = "mail";

    List<Finding> findings() {
        return List.of(
                settings.geoDatabase().map(this::places).orElseGet(FileChecks::noPlaces),
                rates(),
                settings.mail().map(this::mail).orElseGet(FileChecks::noMail));
    }

    private static Finding noPlaces() {
        return Finding.well(PLACES, "none, so no visitor has a place");
    }

    private Finding places(Path name) {
        Path file = given.world().folder().resolve(name);
        try {
            MaxMindGeoLocator.open(file).close();
            return Finding.well(PLACES, file + " is readable");
        } catch (IOException unreadable) {
            return Finding.failed(PLACES, file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static Finding noMail() {
        return Finding.well(MAIL, "none, so guests get no letters");
    }

    private Finding mail(Sender sender) {
        String server = sender.server().host() + ":" + sender.server().port();
        try (Letters letters =
                Letters.by(sender, given.world().folder(), settings.listening().baseUrl())) {
            return letters.complaint()
                    .map(reason -> Finding.failed(MAIL, server + " takes no letters: " + reason))
                    .orElseGet(() -> Finding.well(MAIL, server + " takes letters"));
        } catch (UncheckedIOException unreadable) {
            return Finding.failed(MAIL, String.valueOf(unreadable.getMessage()));
        }
    }

    private Finding rates() {
        Rates rates = settings.rules().exchangeRates();
        try {
            rates.open(given.world().folder());
            return Finding.well(
                    RATES,
                    switch (rates) {
                        case Rates.None() -> "none, so revenue is not converted";
                        case Rates.Stated stated -> "stated";
                        case Rates.InFile(Path file) -> file + " is readable";
                    });
        } catch (UncheckedIOException unreadable) {
            return Finding.failed(RATES, String.valueOf(unreadable.getMessage()));
        }
    }
}
