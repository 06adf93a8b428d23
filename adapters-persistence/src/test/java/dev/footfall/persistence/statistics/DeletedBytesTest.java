package dev.footfall.persistence.statistics;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a deleted site can still be read in the files of a store that goes on, or was killed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeletedBytesTest {
    private static final SiteId OTHER = new SiteId(77);
    private static final String SECRET = "/nobody-is-to-read-this";

    @TempDir
    Path folder;

    private DuckDbDatabase database;
    private DuckDbEventStore events;
    private DuckDbStoredData data;
    private int guests;

    @BeforeEach
    void opened() {
        database = DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("stats.duckdb")));
        events = new DuckDbEventStore(database);
        data = new DuckDbStoredData(database);
    }

    @AfterEach
    void closed() {
        database.close();
    }

    @Test
    void nothing_is_left_in_the_journal_of_events_that_are_rows_already() throws IOException {
        append(Plans.SITE, SECRET, 3);
        assertThat(pages(Plans.SITE)).hasSize(3);
        assertThat(filesWithSecret()).contains("stats.duckdb.journal-wal");

        data.purge(Plans.SITE);

        assertThat(filesWithSecret()).noneMatch(DeletedBytesTest::isOfJournal);
    }

    @Test
    void nothing_is_left_in_the_journal_of_events_that_were_no_rows_yet() throws IOException {
        append(Plans.SITE, SECRET, 3);

        data.purge(Plans.SITE);

        assertThat(filesWithSecret()).noneMatch(DeletedBytesTest::isOfJournal);
        assertThat(pages(Plans.SITE)).isEmpty();
    }

    @Test
    void nothing_is_left_in_free_pages_of_the_journals_file() throws IOException {
        append(Plans.SITE, SECRET + "-long".repeat(300), 1_500);
        assertThat(pages(Plans.SITE)).hasSize(1_500);
        append(OTHER, "/a", 1);
        append(OTHER, "/b" + "-long".repeat(300), 200);
        assertThat(filesWithSecret()).contains("stats.duckdb.journal");

        data.purge(Plans.SITE);

        assertThat(filesWithSecret()).noneMatch(DeletedBytesTest::isOfJournal);
        assertThat(pages(OTHER)).hasSize(201);
    }

    @Test
    void deleting_again_and_a_site_that_never_had_events_is_as_good() throws IOException {
        data.purge(Plans.SITE);
        append(Plans.SITE, SECRET, 1);
        data.purge(Plans.SITE);
        data.purge(Plans.SITE);
        append(OTHER, "/a", 1);

        assertThat(filesWithSecret()).noneMatch(DeletedBytesTest::isOfJournal);
        assertThat(pages(OTHER)).containsExactly("/a");
    }

    @Test
    void other_sites_lose_nothing_even_if_the_process_is_killed_afterwards() throws IOException {
        append(OTHER, "/before", 2);
        append(Plans.SITE, SECRET, 2);
        append(OTHER, "/before", 1);
        data.purge(Plans.SITE);
        Path atOnce = copied("at-once");
        append(OTHER, "/after", 2);
        Path later = copied("later");

        assertThat(pagesAfterKill(atOnce)).containsExactly("/before", "/before", "/before");
        assertThat(pagesAfterKill(later)).containsExactly("/before", "/before", "/before", "/after", "/after");
    }

    /** Which the file that it was deleted from is not. */
    @Test
    void a_file_that_is_made_of_a_backup_is_free_of_it() throws IOException {
        append(Plans.SITE, SECRET, 3);
        append(OTHER, "/everybody-may-read-this", 3);
        data.purge(Plans.SITE);
        Path backup = Files.createDirectory(folder.resolve("backup"));
        Set<String> tables = database.backup(backup).keySet();
        Path fresh = folder.resolve("fresh").resolve("stats.duckdb");
        try (DuckDbDatabase again = DuckDbDatabase.open(DuckDbSettings.of(fresh))) {
            assertThat(again.restore(backup, tables)).containsEntry("events", 3L);
        }

        assertThat(Files.readString(fresh, StandardCharsets.ISO_8859_1))
                .contains("/everybody-may-read-this")
                .doesNotContain(SECRET);
    }

    private void append(SiteId site, String page, int visitors) {
        Visitor[] all = IntStream.range(0, visitors)
                .mapToObj(next ->
                        visitor("guest " + guests++).at("2024-03-04T10:00").views(page))
                .toArray(Visitor[]::new);
        events.append(Traffic.on(site, all).batch());
    }

    private List<String> pages(SiteId site) {
        return pages(data, site);
    }

    private static List<String> pages(DuckDbStoredData data, SiteId site) {
        List<Event> found = new ArrayList<>();
        data.events(site, Span.ALL, found::add);
        return found.stream().map(Event::pathname).toList();
    }

    /** What a killed process leaves behind: its files as they are. */
    private Path copied(String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target;
    }

    private static List<String> pagesAfterKill(Path copy) {
        try (DuckDbDatabase again = DuckDbDatabase.open(DuckDbSettings.of(copy.resolve("stats.duckdb")))) {
            assertThat(again.incidents().all()).isEmpty();
            return pages(new DuckDbStoredData(again), OTHER);
        }
    }

    private List<String> filesWithSecret() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    private static boolean isOfJournal(String file) {
        return file.contains(".journal");
    }
}
