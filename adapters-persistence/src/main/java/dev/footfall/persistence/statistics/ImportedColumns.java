package dev.footfall.persistence.statistics;

import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.TimeBuckets;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Where dimensions are stored of what another tool has counted. */
record ImportedColumns(ImportedTable imported) implements Columns {
    Table<?> table() {
        return ImportedTables.of(imported);
    }

    Field<Long> number(String name) {
        return DSL.field(column(name), SQLDataType.BIGINT);
    }

    private Field<String> text(String name) {
        return DSL.field(column(name), SQLDataType.VARCHAR);
    }

    private Name column(String name) {
        return DSL.name(table().getName(), name);
    }

    @Override
    public Field<String> text(Dimension dimension) {
        return switch (dimension) {
            case OfVisit visit -> text(visit);
            case OfEvent event ->
                switch (event) {
                    case NAME -> text("name");
                    case PAGE -> text("page");
                    case HOSTNAME -> text("hostname");
                    case GOAL -> throw notHere(event);
                };
            case Dimension.Property(String name) -> text(name.equals("url") ? "link_url" : name);
            case Dimension.Time time -> throw notHere(time);
        };
    }

    private Field<String> text(OfVisit visit) {
        return switch (visit) {
            case SOURCE,
                    CHANNEL,
                    REFERRER,
                    UTM_MEDIUM,
                    UTM_SOURCE,
                    UTM_CAMPAIGN,
                    UTM_CONTENT,
                    UTM_TERM,
                    DEVICE,
                    BROWSER,
                    BROWSER_VERSION,
                    COUNTRY,
                    REGION,
                    ENTRY_PAGE,
                    EXIT_PAGE -> text(visit.name().toLowerCase(Locale.ROOT));
            case SCREEN -> text("device");
            case OS -> text("operating_system");
            case OS_VERSION -> text("operating_system_version");
            case CITY -> city().cast(String.class);
            case COUNTRY_NAME, REGION_NAME, CITY_NAME ->
                place(visit).orElseThrow().name();
            case ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME -> throw notHere(visit);
        };
    }

    @Override
    public Field<Long> city() {
        return number("city");
    }

    @Override
    public Field<Long> bucket(TimeBuckets buckets) {
        return BucketCompiler.ofDay(buckets, number("date"));
    }

    @Override
    public Field<Long> visit() {
        throw new IllegalArgumentException("no visits are known of imported rows");
    }

    private IllegalArgumentException notHere(Dimension dimension) {
        return new IllegalArgumentException("no " + dimension.wireName() + " in " + imported);
    }
}
