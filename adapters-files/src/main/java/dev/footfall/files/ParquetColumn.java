package dev.footfall.files;

import dev.footfall.domain.json.JsonTree;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;

/** A column of an exported file: the keys of admin-api.md §9 have a type of their own, every other is a text. */
record ParquetColumn(String name, ParquetType type) {
    private static final Set<String> IDS = Set.of("site_id", "session_id", "user_id");
    private static final Set<String> TIMES = Set.of("timestamp", "start");
    private static final Set<String> AMOUNTS = Set.of("revenue_reporting_amount", "revenue_source_amount");
    private static final Set<String> MAPS = Set.of("props", "entry_props");
    private static final Set<String> NUMBERS =
            Set.of("scroll_depth", "engagement_time", "city_geoname_id", "duration", "pageviews", "events");
    private static final Set<String> TRUTHS = Set.of("is_bounce", "interactive");

    static ParquetColumn of(String key) {
        return new ParquetColumn(key, type(key));
    }

    /** What a file of events has when there is none. */
    static List<ParquetColumn> ofEvents() {
        return Stream.of(
                        "site_id",
                        "session_id",
                        "name",
                        "timestamp",
                        "user_id",
                        "hostname",
                        "pathname",
                        "props",
                        "scroll_depth",
                        "engagement_time",
                        "revenue_reporting_amount",
                        "revenue_reporting_currency",
                        "revenue_source_amount",
                        "revenue_source_currency",
                        "referrer",
                        "referrer_source",
                        "click_id_param",
                        "utm_source",
                        "utm_medium",
                        "utm_campaign",
                        "utm_content",
                        "utm_term",
                        "country_code",
                        "subdivision1_code",
                        "subdivision2_code",
                        "city_geoname_id",
                        "screen_size",
                        "browser",
                        "browser_version",
                        "operating_system",
                        "operating_system_version",
                        "acquisition_channel")
                .map(ParquetColumn::of)
                .toList();
    }

    void append(DuckDBAppender appender, JsonTree.Members written) throws SQLException {
        JsonTree value = written.members().get(name);
        if (value == null || value instanceof JsonTree.Null) {
            appender.appendNull();
        } else {
            type.append(appender, value);
        }
    }

    private static ParquetType type(String key) {
        if (IDS.contains(key)) {
            return ParquetType.ID;
        }
        if (TIMES.contains(key)) {
            return ParquetType.TIME;
        }
        if (AMOUNTS.contains(key)) {
            return ParquetType.AMOUNT;
        }
        if (MAPS.contains(key)) {
            return ParquetType.PROPERTIES;
        }
        if (NUMBERS.contains(key)) {
            return ParquetType.NUMBER;
        }
        return TRUTHS.contains(key) ? ParquetType.TRUTH : ParquetType.TEXT;
    }
}
