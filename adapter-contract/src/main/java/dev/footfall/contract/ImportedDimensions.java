package dev.footfall.contract;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import java.util.List;

/** What imported tables are grouped by, table by table: only those of one can be asked for together. */
final class ImportedDimensions {
    static final List<List<Dimension>> BY_TABLE = List.of(
            List.of(
                    OfVisit.SOURCE,
                    OfVisit.CHANNEL,
                    OfVisit.REFERRER,
                    OfVisit.UTM_MEDIUM,
                    OfVisit.UTM_SOURCE,
                    OfVisit.UTM_CAMPAIGN,
                    OfVisit.UTM_CONTENT,
                    OfVisit.UTM_TERM),
            List.of(
                    OfVisit.COUNTRY,
                    OfVisit.REGION,
                    OfVisit.CITY,
                    OfVisit.COUNTRY_NAME,
                    OfVisit.REGION_NAME,
                    OfVisit.CITY_NAME),
            List.of(OfEvent.PAGE, OfEvent.HOSTNAME),
            List.of(OfEvent.PAGE),
            List.of(OfEvent.NAME),
            List.of(OfVisit.ENTRY_PAGE),
            List.of(OfVisit.EXIT_PAGE),
            List.of(OfVisit.DEVICE, OfVisit.SCREEN),
            List.of(OfVisit.BROWSER, OfVisit.BROWSER_VERSION),
            List.of(OfVisit.OS, OfVisit.OS_VERSION));

    /** The custom properties that are columns of a table, for events of these names. */
    static final List<Property> PROPERTIES = List.of(new Property("url"), new Property("path"));

    static final List<String> EVENTS_WITH_PROPERTIES = List.of("File Download", "404");

    private ImportedDimensions() {}
}
