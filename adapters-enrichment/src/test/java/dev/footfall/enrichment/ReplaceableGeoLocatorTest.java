package dev.footfall.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.contract.CityDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplaceableGeoLocatorTest {
    private static final String SOMEBODY = "1.2.3.4";
    private static final int REPLACEMENTS = 200;

    private final Complaints complaints = new Complaints();
    private final Logger log = Logger.getLogger(ReplaceableGeoLocator.class.getName());

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        log.addHandler(complaints);
    }

    @AfterEach
    void listen_no_more() {
        log.removeHandler(complaints);
    }

    @Test
    void a_file_that_was_put_in_its_place_is_used_from_the_next_look_on() throws IOException {
        try (ReplaceableGeoLocator places = ReplaceableGeoLocator.open(put("GB"))) {
            put("EE");
            assertThat(country(places)).isEqualTo("GB");

            places.useNewest();

            assertThat(country(places)).isEqualTo("EE");
        }
    }

    @Test
    void a_damaged_one_leaves_the_one_before_in_use_and_is_told_of_once() throws IOException {
        try (ReplaceableGeoLocator places = ReplaceableGeoLocator.open(put("GB"))) {
            complaints.lines.clear();
            byte[] whole = database("EE");
            for (int bytes : List.of(whole.length / 3, whole.length / 2, whole.length - 20)) {
                put(Arrays.copyOf(whole, bytes));
                places.useNewest();
                places.useNewest();
            }
            Files.delete(file());
            places.useNewest();

            assertThat(country(places)).isEqualTo("GB");
            assertThat(complaints.lines).hasSize(1).first().asString().contains(file().toString());

            put("EE");
            places.useNewest();
            assertThat(country(places)).isEqualTo("EE");
            put(new byte[3]);
            places.useNewest();
            assertThat(complaints.lines).hasSize(2);
        }
    }

    @Test
    void who_looks_up_while_it_is_replaced_gets_the_place_of_one_file_or_the_other() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (ReplaceableGeoLocator places = ReplaceableGeoLocator.open(put("GB"));
                var askers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asking.add(askers.submit(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        seen.add(country(places));
                    }
                }));
            }
            for (int i = 0; i < REPLACEMENTS; i++) {
                put(i % 2 == 0 ? "EE" : "GB");
                places.useNewest();
            }
            askers.shutdownNow();
            for (Future<?> asked : asking) {
                asked.get();
            }
        }
        assertThat(seen).containsExactlyInAnyOrder("GB", "EE");
    }

    @Test
    void the_first_file_has_to_be_a_good_one() throws IOException {
        Path damaged = put(new byte[100]);

        assertThatThrownBy(() -> ReplaceableGeoLocator.open(damaged)).isInstanceOf(IOException.class);
    }

    private static String country(ReplaceableGeoLocator places) {
        return places.locate(SOMEBODY).country();
    }

    private Path file() {
        return folder.resolve("places.mmdb");
    }

    private Path put(String country) throws IOException {
        return put(database(country));
    }

    private Path put(byte[] content) throws IOException {
        Path next = Files.write(folder.resolve("places.mmdb.temporary"), content);
        return Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] database(String country) {
        return new CityDatabase("GeoLite2-City", 4)
                .with("0.0.0.0/1", Map.of("country", Map.of("iso_code", country)))
                .bytes();
    }

    private static final class Complaints extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
