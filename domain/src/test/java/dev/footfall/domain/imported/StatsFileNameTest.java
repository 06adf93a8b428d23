package dev.footfall.domain.imported;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatsFileNameTest {
    @ParameterizedTest
    @CsvSource({
        "imported_devices_20230209_20240123.csv,       DEVICES,       2023-02-09, 2024-01-23",
        "devices_00010101_20250101.csv,                DEVICES,       0001-01-01, 2025-01-01",
        "imported_custom_events_20240229_20240229.csv, CUSTOM_EVENTS, 2024-02-29, 2024-02-29",
        "entry_pages_20240201_20240101.csv,            ENTRY_PAGES,   2024-02-01, 2024-01-01"
    })
    void a_name_says_the_table_and_the_days(String name, ImportedTable table, LocalDate first, LocalDate last) {
        assertThat(StatsFileName.parse(name)).contains(new StatsFileName(table, new DayRange(first, last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".csv",
                "my_data.csv",
                "imported_devices_20230209.csv",
                "imported_devices_20230209_20240123.csv.gz",
                "imported_devices_20230209_20240123",
                "imported_devices_20231301_20240123.csv",
                "imported_devices_20230229_20240123.csv",
                "imported_devices_20230209-20240123.csv",
                "imported_devices_2023-2-9_20240123.csv",
                "Imported_devices_20230209_20240123.csv",
                "imported_Devices_20230209_20240123.csv",
                "imported_imported_devices_20230209_20240123.csv",
                "imported_gadgets_20230209_20240123.csv",
                "imported_20230209_20240123.csv",
                "_20230209_20240123.csv",
                "imported_devices_20230209_20240123.CSV",
                "imported_custom_props_20230209_20240123.csv"
            })
    void every_other_name_says_nothing(String name) {
        assertThat(StatsFileName.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read(ImportedTable table) {
        DayRange days = new DayRange(LocalDate.of(987, 1, 2), LocalDate.of(2024, 12, 31));
        assertThat(StatsFileName.ending(days)).isEqualTo("_09870102_20241231");
        assertThat(StatsFileName.parse("imported_" + table.wireName() + StatsFileName.ending(days) + ".csv"))
                .contains(new StatsFileName(table, days));
    }
}
