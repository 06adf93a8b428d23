package dev.footfall.server.care;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.persistence.configuration.PostgresDatabase;
import dev.footfall.persistence.configuration.PostgresUrl;

/** Whether the database of the configuration lets us in. Nothing is made or changed there. */
final class DatabaseCheck {
    private static final String DATABASE = "configuration store";

    private DatabaseCheck() {}

    static Finding finding(PostgresUrl database) {
        try {
            return Finding.well(DATABASE, database + " answers: " + PostgresDatabase.productOf(database));
        } catch (StoreUnavailable down) {
            return Finding.failed(DATABASE, String.valueOf(down.getMessage()));
        }
    }
}
