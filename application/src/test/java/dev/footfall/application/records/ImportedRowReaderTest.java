package dev.footfall.application.records;

import static dev.footfall.application.fakes.Records.cells;
import static dev.footfall.application.fakes.Records.record;
import static dev.footfall.application.fakes.Records.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** admin-api.md §8, imports-and-exports.md §3.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportedRowReaderTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);
    private static final Members LEAST = record("date", "'2019-03-01'");

    private final ImportedRowReader pages = new ImportedRowReader(ImportedTable.PAGES);

    @Test
    void a_row_says_what_it_groups_and_counts() {
        Members line = record(
                "date", "'2019-03-01'",
                "page", "'/'",
                "visitors", "12",
                "pageviews", "'20'",
                "exits", "4",
                "total_time_on_page", "300",
                "total_time_on_page_visits", "10",
                "visits", "null");
        assertThat(pages.read(line))
                .isEqualTo(Either.right(new ImportedRow(
                        ImportedTable.PAGES, DAY, List.of("", "/"), List.of(12L, 0L, 20L, 4L, 0L, 0L, 300L, 10L))));
    }

    @ParameterizedTest
    @EnumSource
    void every_column_of_a_table_is_read_into_its_place(ImportedTable table) {
        Map<String, JsonTree> line = new LinkedHashMap<>(LEAST.members());
        table.dimensions().forEach(name -> line.put(name, new JsonTree.Text("of " + name)));
        for (int at = 0; at < table.counters().size(); at++) {
            line.put(table.counters().get(at), Decimals.integer(at + 1L));
        }
        ImportedRow row = new ImportedRowReader(table).read(new Members(line)).get();
        assertThat(row.dimensions())
                .isEqualTo(table.dimensions().stream().map(name -> "of " + name).toList());
        for (int at = 0; at < table.counters().size(); at++) {
            assertThat(row.counter(table.counters().get(at))).isEqualTo(at + 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_date_is_enough(ImportedTable table) {
        ImportedRow row = new ImportedRowReader(table).read(LEAST).get();
        assertThat(row.dimensions()).allMatch(String::isEmpty);
        assertThat(row.counters()).allMatch(count -> count == 0);
    }

    @Test
    void columns_of_other_tables_are_passed_over() {
        Members line = with(with(LEAST, "bounces", "'many'"), "utm_term", "7");
        assertThat(pages.read(line)).isEqualTo(pages.read(LEAST));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            date,      null,                date: can't be blank
            date,      '',                  date: can't be blank
            date,      '2019-02-30',        date: is invalid
            date,      '2019-03-01T00:00',  date: is invalid
            date,      20190301,            date: is invalid
            page,      7,                   page: is invalid
            visitors,  -1,                  visitors: is invalid
            visitors,  1.5,                 visitors: is invalid
            visitors,  'many',              visitors: is invalid
            visitors,  9223372036854775808, visitors: is invalid
            visitors,  true,                visitors: is invalid
            colour,    'red',               colour: is not a known key
            site_id,   1,                   site_id: is not a known key
            """)
    void a_fault_names_its_key(String key, String value, String fault) {
        assertThat(pages.read(with(LEAST, key, value))).isEqualTo(Either.left(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "VISITORS, 4294967296, true",
        "SOURCES,  4294967295, true",
        "SOURCES,  4294967296, false",
        "DEVICES,  4294967296, false"
    })
    void bounces_of_a_file_have_as_many_bits_as_they_had(ImportedTable table, String bounces, boolean readable) {
        assertThat(new ImportedRowReader(table)
                        .readCells(cells("date", "2019-03-01", "bounces", bounces))
                        .isRight())
                .isEqualTo(readable);
    }

    @Test
    void a_file_may_have_any_other_column() {
        assertThat(pages.readCells(cells("date", "2019-03-01", "page", "/", "visitors", "3", "colour", "red")))
                .isEqualTo(pages.read(record("date", "'2019-03-01'", "page", "'/'", "visitors", "3")));
    }

    @Test
    void a_file_brings_neither_channels_nor_exits_of_pages() {
        assertThat(pages.readCells(cells("date", "2019-03-01", "exits", "many")))
                .isEqualTo(pages.read(LEAST));
        ImportedRowReader sources = new ImportedRowReader(ImportedTable.SOURCES);
        assertThat(sources.readCells(cells("date", "2019-03-01", "channel", "Email")))
                .isEqualTo(sources.read(LEAST));
        assertThat(new ImportedRowReader(ImportedTable.EXIT_PAGES)
                        .readCells(cells("date", "2019-03-01", "exits", "3"))
                        .map(row -> row.counter("exits")))
                .isEqualTo(Either.right(3L));
    }

    @Test
    void a_row_of_a_file_without_a_date_is_of_no_day_that_anybody_asks_for() {
        assertThat(pages.readCells(cells("page", "/")).map(ImportedRow::date)).isEqualTo(Either.right(LocalDate.MIN));
    }

    @ParameterizedTest
    @CsvSource({
        "date,     01.03.2019, date: is invalid",
        "visitors, 1.0,        visitors: is invalid",
        "visitors, -3,         visitors: is invalid"
    })
    void a_cell_that_cannot_be_read_is_a_fault(String column, String cell, String fault) {
        assertThat(pages.readCells(cells(column, cell))).isEqualTo(Either.left(fault));
    }
}
