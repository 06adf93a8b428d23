package dev.footfall.application.ingest;

import static dev.footfall.application.fakes.Records.file;
import static dev.footfall.application.fakes.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.fakes.InMemoryBulk;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.Records.OpenFile;
import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.TeamId;
import io.vavr.control.Either;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** admin-api.md §8. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadAggregatesTest {
    private static final ImportId OWNER = new ImportId(4);
    private static final Members ROW = record("date", "'2019-03-01'", "visitors", "3");
    private static final Members FAULTY = record("date", "'2019-03-01'", "visitors", "-3");

    private final InMemoryBulk store = new InMemoryBulk(new InMemoryEvents());
    private final ReentrantLock lock = new ReentrantLock();
    private final LoadAggregates loadAggregates = new LoadAggregates(store, lock);
    private final Site shop = new InMemorySites().added("shop.test", new TeamId(1), SiteKind.REGULAR);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9_999, 10_000, 10_001, 25_000})
    void every_row_is_stored_for_its_import(int rows) {
        Members[] lines = Collections.nCopies(rows, ROW).toArray(Members[]::new);
        assertThat(load(file(lines))).isEqualTo(Either.right((long) rows));
        assertThat(store.rows).hasSize(rows).allMatch(row -> row.counter("visitors") == 3);
        assertThat(store.owners).hasSize(rows).allMatch(OWNER::equals);
    }

    @Test
    void rows_without_an_import_are_legacy_rows() {
        assertThat(loadAggregates.load(shop, ImportedTable.VISITORS, ImportId.LEGACY, file(ROW)))
                .isEqualTo(Either.right(1L));
        assertThat(store.owners).containsExactly(new ImportId(0));
        assertThat(store.rows).extracting(ImportedRow::table).containsExactly(ImportedTable.VISITORS);
    }

    @Test
    void after_a_fault_nothing_is_stored_and_every_fault_is_told() {
        OpenFile file = file(ROW, FAULTY, ROW).fault("is not a JSON object");
        assertThat(problem(file))
                .isEqualTo(new LoadProblem(
                        2,
                        4,
                        List.of(new LineFault(2, "visitors: is invalid"), new LineFault(4, "is not a JSON object"))));
        assertThat(store.rows).isEmpty();
        assertThat(file.isOpen()).isFalse();
    }

    @Test
    void a_fault_behind_many_rows_leaves_nothing_of_them() {
        Members[] lines = Collections.nCopies(20_001, ROW).toArray(Members[]::new);
        lines[20_000] = FAULTY;
        assertThat(problem(file(lines)).faulty()).isEqualTo(1);
        assertThat(store.rows).isEmpty();
    }

    @Test
    void of_many_faults_a_hundred_are_listed() {
        LoadProblem problem = problem(file(Collections.nCopies(250, FAULTY).toArray(Members[]::new)));
        assertThat(problem.faulty()).isEqualTo(250);
        assertThat(problem.lines()).isEqualTo(250);
        assertThat(problem.first()).hasSize(100).last().isEqualTo(new LineFault(100, "visitors: is invalid"));
    }

    @Test
    void a_store_that_fails_ends_the_load_and_its_turn() {
        OpenFile file = file(ROW);
        store.fail();
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> load(file));
        assertThat(lock.isLocked()).isFalse();
        assertThat(file.isOpen()).isFalse();
    }

    private Either<LoadProblem, Long> load(OpenFile file) {
        return loadAggregates.load(shop, ImportedTable.VISITORS, OWNER, file);
    }

    private LoadProblem problem(OpenFile file) {
        return load(file).swap().getOrElseThrow(rows -> new AssertionError("stored " + rows));
    }
}
