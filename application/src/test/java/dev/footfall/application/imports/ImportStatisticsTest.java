package dev.footfall.application.imports;

import static dev.footfall.application.fakes.Records.cells;
import static dev.footfall.application.fakes.Records.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.fakes.CountedTransactions;
import dev.footfall.application.fakes.InMemoryBulk;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemoryImports;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.Records.OpenFile;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** imports-and-exports.md §1, §3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportStatisticsTest {
    private static final StatsFile VISITORS = new StatsFile(
            "imported_visitors_20240301_20240303.csv",
            file(
                    cells("date", "2024-03-01", "visitors", "5", "pageviews", "50", "visit_duration", "8640"),
                    cells("date", "2024-03-02", "visitors", "3", "pageviews", "4", "visit_duration", "43"),
                    cells("date", "2024-03-03", "visitors", "3", "pageviews", "6", "visit_duration", "2313")));
    private static final StatsFile BROWSERS = new StatsFile(
            "browsers_20240301_20240305.csv",
            file(
                    cells("date", "2024-03-01", "browser", "Chrome", "visitors", "4"),
                    cells("date", "2024-03-09", "browser", "Safari", "visitors", "9")));

    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemoryBulk store = new InMemoryBulk(events);
    private final InMemoryImports imports = new InMemoryImports();
    private final InMemorySites sites = new InMemorySites();
    private final ReentrantLock lock = new ReentrantLock();
    private final Site shop = sites.added("shop.test", new TeamId(1), SiteKind.REGULAR);
    private final ImportStatistics importStatistics = new ImportStatistics(
            imports, sites, events, store, lock, new CountedTransactions(), MovableClock.at("2024-06-01T12:00:00Z"));

    @Test
    void the_example_of_the_contract() {
        SiteImport done = imported(VISITORS, BROWSERS);
        assertThat(done.days()).isEqualTo(days("2024-03-01", "2024-03-05"));
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.source()).isEqualTo(Source.CSV);
        assertThat(done.scrollDepth()).isEqualTo(ScrollDepth.UNKNOWN);
        assertThat(imports.of(shop.id())).containsExactly(done);
        assertThat(store.owners).hasSize(4).containsOnly(done.id());
        assertThat(store.rows.stream()
                        .mapToLong(row -> row.counter("pageviews"))
                        .sum())
                .isEqualTo(60);
        assertThat(store.rows.getLast().dimensions()).containsExactly("Chrome", "");
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void the_first_day_with_data_has_to_be_worked_out_again() {
        sites.rememberStatsStart(shop.id(), LocalDate.of(2024, 5, 1));
        assertThat(imported(VISITORS).status()).isEqualTo(Status.COMPLETED);
        assertThat(site().statsStartDate()).isEmpty();
        assertThat(site().nativeStatsStartAt()).isEqualTo(shop.nativeStatsStartAt());
    }

    @Test
    void days_with_events_of_the_sites_own_are_left_out() {
        happens("2024-03-03T10:00:00Z");
        assertThat(imported(VISITORS, BROWSERS).days()).isEqualTo(days("2024-03-01", "2024-03-03"));
    }

    @Test
    void events_before_the_start_of_statistics_are_nobodys_days() {
        sites.startStatsNoLaterThan(shop.id(), Instant.parse("1999-01-01T00:00:00Z"));
        happens("1998-12-31T10:00:00Z");
        assertThat(imported(site(), VISITORS).days()).isEqualTo(days("2024-03-01", "2024-03-03"));
    }

    @Test
    void days_that_have_not_come_yet_are_left_out() {
        assertThat(imported(new StatsFile("visitors_20240501_20241231.csv", file()))
                        .days())
                .isEqualTo(days("2024-05-01", "2024-06-01"));
    }

    @Test
    void days_of_completed_imports_are_left_out() {
        assertThat(known("a", Status.COMPLETED, "2024-02-01", "2024-03-02").key())
                .isEqualTo("a");
        assertThat(known("b", Status.FAILED, "2024-03-02", "2024-03-05").key()).isEqualTo("b");
        assertThat(imported(VISITORS, BROWSERS).days()).isEqualTo(days("2024-03-02", "2024-03-05"));
        assertThat(store.rows)
                .extracting(ImportedRow::date)
                .containsExactly(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 3));
    }

    @Test
    void nothing_is_imported_when_no_days_are_left() {
        assertThat(known("a", Status.COMPLETED, "2024-02-01", "2024-04-01").key())
                .isEqualTo("a");
        assertThat(refused(VISITORS)).isEqualTo(new ImportProblem.NoTimeWindow());
        assertThat(imports.of(shop.id())).hasSize(1);
    }

    @Test
    void every_import_has_a_key_of_its_own() {
        assertThat(known("csv-2024-03-01-2024-03-03", Status.FAILED, "2024-03-01", "2024-03-03")
                        .id())
                .isNotNull();
        assertThat(imported(VISITORS).key()).isEqualTo("csv-2024-03-01-2024-03-03-2");
    }

    @Test
    void files_with_other_names_are_passed_over() {
        assertThat(imported(empty("my_data.csv"), VISITORS, empty("imported_custom_props_20200101_20240303.csv"))
                        .days())
                .isEqualTo(days("2024-03-01", "2024-03-03"));
        assertThat(refused(empty("my_data.csv"))).isEqualTo(new ImportProblem.NoFiles());
        assertThat(refused()).isEqualTo(new ImportProblem.NoFiles());
    }

    @Test
    void of_two_files_of_a_table_the_last_counts() {
        assertThat(imported(new StatsFile("visitors_20240302_20240305.csv", file(cells("visitors", "many"))), VISITORS)
                        .days())
                .isEqualTo(days("2024-03-01", "2024-03-03"));
        assertThat(store.rows).hasSize(3);
    }

    @Test
    void scroll_depth_is_known_when_a_row_within_the_days_has_it() {
        assertThat(imported(pages("2024-03-09", "3")).scrollDepth()).isEqualTo(ScrollDepth.UNKNOWN);
        assertThat(imported(site(), new StatsFile("pages_20230301_20230303.csv", rows("2023-03-03", "0")))
                        .scrollDepth())
                .isEqualTo(ScrollDepth.UNKNOWN);
        assertThat(imported(site(), new StatsFile("pages_20220301_20220303.csv", rows("2022-03-03", "1")))
                        .scrollDepth())
                .isEqualTo(ScrollDepth.KNOWN);
    }

    @Test
    void one_cell_that_cannot_be_read_fails_the_whole_import() {
        OpenFile broken =
                file(cells("date", "2024-03-01", "visitors", "1"), cells("date", "2023-01-01", "visitors", "x"));
        ImportProblem problem = refused(VISITORS, new StatsFile("devices_20240301_20240303.csv", broken));
        assertThat(problem)
                .isEqualTo(new ImportProblem.Unreadable(
                        "devices_20240301_20240303.csv", new LineFault(2, "visitors: is invalid")));
        assertThat(problem.sentence())
                .isEqualTo("Import failed. devices_20240301_20240303.csv, line 2: visitors: is invalid");
        assertThat(store.rows).isEmpty();
        assertThat(broken.isOpen()).isFalse();
        assertThat(imports.of(shop.id())).extracting(SiteImport::status).containsExactly(Status.FAILED);
    }

    @Test
    void one_line_that_is_no_row_fails_the_whole_import() {
        assertThat(refused(new StatsFile("visitors_20240301_20240303.csv", file().fault("has too few cells"))))
                .isEqualTo(new ImportProblem.Unreadable(
                        "visitors_20240301_20240303.csv", new LineFault(1, "has too few cells")));
    }

    @Test
    void a_store_that_fails_fails_the_import() {
        store.fail();
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> imported(VISITORS));
        assertThat(imports.of(shop.id())).extracting(SiteImport::status).containsExactly(Status.FAILED);
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void five_imports_are_enough() {
        for (String key : List.of("a", "b", "c", "d", "e")) {
            assertThat(known(key, Status.FAILED, "2020-01-01", "2020-02-01").key())
                    .isEqualTo(key);
        }
        assertThat(refused(VISITORS).sentence())
                .isEqualTo("Maximum of 5 imports is reached. Delete or cancel an existing import to start a new one.");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "IMPORTING"})
    void there_is_one_import_at_a_time(Status status) {
        assertThat(known("a", status, "2020-01-01", "2020-02-01").key()).isEqualTo("a");
        assertThat(refused(VISITORS).sentence())
                .isEqualTo("No new imports can be started until the import in progress is completed or cancelled.");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "IMPORTING"})
    void an_import_that_was_interrupted_stands_in_nobodys_way(Status status) {
        SiteImport interrupted = known("csv-2024-03-01-2024-03-03", status, "2024-03-01", "2024-03-03");
        assertThat(imported(VISITORS).status()).isEqualTo(Status.COMPLETED);
        assertThat(imports.keyed(shop.id(), interrupted.key()))
                .map(SiteImport::status)
                .contains(Status.FAILED);
    }

    @Test
    void ten_files_are_enough() {
        StatsFile[] many = Collections.nCopies(11, VISITORS).toArray(StatsFile[]::new);
        assertThat(refused(many).sentence()).isEqualTo("too many files");
        assertThat(imports.of(shop.id())).isEmpty();
    }

    @Test
    void a_consolidated_view_has_no_imports() {
        Site view = sites.added("view.test", new TeamId(1), SiteKind.CONSOLIDATED_VIEW);
        assertThat(importStatistics.importFiles(view, List.of(VISITORS)).getLeft())
                .isEqualTo(new ImportProblem.ConsolidatedView());
    }

    private SiteImport imported(StatsFile... files) {
        return imported(shop, files);
    }

    private SiteImport imported(Site site, StatsFile... files) {
        return importStatistics
                .importFiles(site, List.of(files))
                .getOrElseThrow(problem -> new AssertionError(problem.sentence()));
    }

    private ImportProblem refused(StatsFile... files) {
        return importStatistics
                .importFiles(shop, List.of(files))
                .swap()
                .getOrElseThrow(done -> new AssertionError(done.toString()));
    }

    private SiteImport known(String key, Status status, String first, String last) {
        return imports.add(
                shop.id(),
                new NewImport(
                        key,
                        Source.CSV,
                        Optional.empty(),
                        LocalDate.parse(first),
                        LocalDate.parse(last),
                        status,
                        Ownership.ITS_OWN,
                        ScrollDepth.UNKNOWN));
    }

    private void happens(String time) {
        events.append(new Batch(
                List.of(new Event(
                        shop.id(),
                        EventName.PAGEVIEW,
                        Instant.parse(time),
                        "shop.test",
                        "/",
                        new VisitorId(1),
                        new SessionId(1),
                        Map.of(),
                        Engagement.NONE,
                        Optional.empty(),
                        VisitAttributes.UNKNOWN)),
                List.of(),
                List.of()));
    }

    private Site site() {
        return sites.find(shop.id()).orElseThrow();
    }

    private static StatsFile empty(String name) {
        return new StatsFile(name, file());
    }

    private static StatsFile pages(String date, String scrolled) {
        return new StatsFile("pages_20240301_20240303.csv", rows(date, scrolled));
    }

    private static OpenFile rows(String date, String scrolled) {
        Members row = cells("date", date, "page", "/", "total_scroll_depth_visits", scrolled);
        return file(row);
    }

    private static DayRange days(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
