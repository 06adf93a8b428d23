package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.PLACE_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.place.PlaceNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlaceNameTableTest {
    private static final PlaceName ESTONIA = new PlaceName(Kind.COUNTRY, "EE", "Estonia");
    private static final PlaceName HARJU = new PlaceName(Kind.REGION, "EE-37", "Harju");
    private static final PlaceName TALLINN = new PlaceName(Kind.CITY, "588409", "Tallinn");
    private static final PlaceName REVAL = new PlaceName(Kind.CITY, "588409", "Reval");

    @TempDir
    Path folder;

    @Test
    void the_names_a_file_is_opened_with_can_be_asked_for() {
        try (DuckDbDatabase database = open(PlaceNames.of(List.of(ESTONIA, HARJU, TALLINN)))) {
            assertThat(names(database))
                    .containsExactly("country EE Estonia", "region EE-37 Harju", "city 588409 Tallinn");
        }
    }

    @Test
    void they_are_still_there_when_it_is_opened_with_the_same_again_which_does_not_read_them() {
        AtomicBoolean read = new AtomicBoolean();
        PlaceNames names = names("1", Stream.of(ESTONIA, TALLINN), read);
        open(names).close();
        assertThat(read).isTrue();

        read.set(false);
        try (DuckDbDatabase database = open(names("1", Stream.of(), read))) {
            assertThat(names(database)).containsExactly("country EE Estonia", "city 588409 Tallinn");
        }
        assertThat(read).isFalse();
    }

    @Test
    void another_version_takes_the_place_of_all_names() {
        open(PlaceNames.of(List.of(ESTONIA, HARJU, TALLINN))).close();
        try (DuckDbDatabase database = open(PlaceNames.of(List.of(ESTONIA, REVAL)))) {
            assertThat(names(database)).containsExactly("country EE Estonia", "city 588409 Reval");
        }
        try (DuckDbDatabase database = open(PlaceNames.of(List.of(ESTONIA, HARJU, TALLINN)))) {
            assertThat(names(database)).hasSize(3).contains("city 588409 Tallinn");
        }
    }

    @Test
    void a_file_opened_without_names_has_none() {
        open(PlaceNames.of(List.of(ESTONIA))).close();
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("stats.duckdb")))) {
            assertThat(names(database)).isEmpty();
        }
    }

    @Test
    void names_that_cannot_be_read_to_the_end_change_nothing() {
        open(PlaceNames.of(List.of(ESTONIA, TALLINN))).close();
        PlaceNames broken = names(
                "broken",
                Stream.concat(Stream.of(HARJU, REVAL), Stream.generate(() -> {
                    throw new UncheckedIOException(new IOException("broken"));
                })),
                new AtomicBoolean());

        assertThatThrownBy(() -> open(broken)).isInstanceOf(UncheckedIOException.class);

        try (DuckDbDatabase database = open(PlaceNames.of(List.of(ESTONIA, TALLINN)))) {
            assertThat(names(database)).containsExactly("country EE Estonia", "city 588409 Tallinn");
        }
    }

    @Test
    void hundreds_of_thousands_are_taken_and_replaced() {
        List<PlaceName> many = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            many.add(new PlaceName(Kind.CITY, Integer.toString(i), "City " + i));
        }
        open(PlaceNames.of(many)).close();
        many.removeFirst();
        try (DuckDbDatabase database = open(PlaceNames.of(many))) {
            assertThat(names(database)).hasSize(199_999).first().isEqualTo("city 1 City 1");
        }
    }

    @Test
    void they_are_not_part_of_a_backup_and_a_restored_store_keeps_its_own() {
        Path copy = folder.resolve("copy");
        Set<String> tables;
        try (DuckDbDatabase database = open(PlaceNames.of(List.of(ESTONIA)))) {
            tables = database.backup(copy).keySet();
        }
        assertThat(copy.resolve("place_names.parquet")).doesNotExist();
        assertThat(Files.exists(copy.resolve("events.parquet"))).isTrue();
        try (DuckDbDatabase restored =
                DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("new.duckdb")), PlaceNames.of(List.of(TALLINN)))) {
            restored.restore(copy, tables);
            assertThat(names(restored)).containsExactly("city 588409 Tallinn");
        }
    }

    private DuckDbDatabase open(PlaceNames names) {
        return DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("stats.duckdb")), names);
    }

    private static List<String> names(DuckDbDatabase database) {
        return database.read(context -> context.selectFrom(PLACE_NAMES)
                .orderBy(DuckDb.rowId(PLACE_NAMES))
                .fetch(row -> row.getKind() + " " + row.getCode() + " " + row.getName()));
    }

    private static PlaceNames names(String version, Stream<PlaceName> all, AtomicBoolean read) {
        return new PlaceNames() {
            @Override
            public Optional<String> of(Kind kind, String code) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Stream<PlaceName> all() {
                read.set(true);
                return all;
            }

            @Override
            public String version() {
                return version;
            }
        };
    }
}
