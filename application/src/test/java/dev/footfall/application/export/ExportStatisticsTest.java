package dev.footfall.application.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.ExportStatistics.NothingToExport;
import dev.footfall.application.export.StoredData.Days;
import dev.footfall.application.export.StoredData.Report;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** imports-and-exports.md §8. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportStatisticsTest {
    private static final Days DAYS = new Days(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 12, 31));

    private final MadeUpData data = new MadeUpData();
    private final Site shop = new InMemorySites().added("shop.test", new TeamId(1), SiteKind.REGULAR);
    private final Files files = new Files();
    private final InMemoryPeople people = new InMemoryPeople();
    private Edition edition = Edition.SELF_HOSTED;

    @BeforeEach
    void team() {
        team(Optional.empty());
    }

    private void team(Optional<LocalDate> trialExpiry) {
        people.teams.put(new Team(
                shop.team(),
                new UUID(0, 1),
                "Team",
                Team.Setup.SHARED,
                Team.Standing.OPEN,
                trialExpiry,
                Optional.empty(),
                Team.DEFAULT_HOURLY_REQUESTS,
                Optional.empty()));
    }

    @Test
    void there_is_a_file_for_each_table_and_one_for_properties_by_name() {
        data.days = Optional.of(DAYS);
        assertThat(export()).isEqualTo(Either.right(DAYS));
        assertThat(files.names)
                .containsExactly(
                        "imported_browsers_20240102_20241231",
                        "imported_custom_events_20240102_20241231",
                        "imported_custom_props_20240102_20241231",
                        "imported_devices_20240102_20241231",
                        "imported_entry_pages_20240102_20241231",
                        "imported_exit_pages_20240102_20241231",
                        "imported_locations_20240102_20241231",
                        "imported_operating_systems_20240102_20241231",
                        "imported_pages_20240102_20241231",
                        "imported_sources_20240102_20241231",
                        "imported_visitors_20240102_20241231");
    }

    @Test
    void rows_follow_the_columns_of_their_file() {
        data.days = Optional.of(DAYS);
        assertThat(export().isRight()).isTrue();
        assertThat(files.columns.getLast()).isEqualTo(new Report.Of(ImportedTable.VISITORS).columns());
        assertThat(files.rows)
                .hasSize(10)
                .last()
                .isEqualTo(List.of(DAYS.first(), "imported_visitors", LocalDate.EPOCH));
        assertThat(data.asked).containsExactly(shop.zone());
    }

    @Test
    void a_site_without_events_has_nothing_to_export() {
        assertThat(export()).isEqualTo(Either.left(new NothingToExport()));
        assertThat(files.names).isEmpty();
    }

    @Test
    void properties_of_ones_own_take_a_plan_that_has_them() {
        data.days = Optional.of(DAYS);
        data.properties = List.of("plan", "url", "path", "search_query", "author");
        assertThat(properties()).containsExactly("plan", "url", "path", "search_query", "author");
        edition = Edition.HOSTED;
        assertThat(properties()).containsExactly("url", "path", "search_query");
        team(Optional.of(LocalDate.parse("2025-01-30")));
        assertThat(properties()).containsExactly("plan", "url", "path", "search_query", "author");
    }

    private List<Object> properties() {
        files.rows.clear();
        assertThat(export().isRight()).isTrue();
        return files.rows.stream()
                .filter(row -> row.size() == new Report.CustomProps().columns().size())
                .map(row -> row.get(1))
                .toList();
    }

    private Either<NothingToExport, Days> export() {
        return new ExportStatistics(data, people.teams, edition, MovableClock.at("2024-12-31T12:00:00Z"))
                .export(shop, files);
    }

    private static final class Files implements AggregateSink {
        private final List<String> names = new ArrayList<>();
        private final List<List<String>> columns = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();

        @Override
        public void file(String name, List<String> header) {
            names.add(name);
            columns.add(header);
        }

        @Override
        public void row(List<Object> cells) {
            rows.add(cells);
        }
    }
}
