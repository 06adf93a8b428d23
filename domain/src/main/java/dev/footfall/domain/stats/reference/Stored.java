package dev.footfall.domain.stats.reference;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitAttributes;
import java.util.Optional;

/**
 * The raw text that an event, a visit or an imported row holds for a dimension; a city is its decimal digits.
 *
 * @param names of places, which are stored by their codes only
 */
record Stored(PlaceNames names) {
    /** Empty where the event has no such text: a missing property, or something only its visit knows. */
    Optional<String> in(Event event, Dimension dimension) {
        return switch (dimension) {
            case OfEvent ofEvent ->
                Optional.of(
                        switch (ofEvent) {
                            case NAME -> event.name().value();
                            case PAGE -> event.pathname();
                            case HOSTNAME -> event.hostname();
                            case GOAL -> throw new IllegalArgumentException("an event has no or many goals");
                        });
            case Property(String name) -> Optional.ofNullable(event.props().get(name));
            case OfVisit ofVisit -> in(event.attributes(), ofVisit);
            case Dimension.Time time -> throw new IllegalArgumentException("time is no text");
        };
    }

    /** Empty where the visit has no such text because only its events do. */
    Optional<String> in(Session session, Dimension dimension) {
        return switch (dimension) {
            case OfVisit ofVisit ->
                switch (ofVisit) {
                    case ENTRY_PAGE -> Optional.of(session.entry().pathname());
                    case EXIT_PAGE -> Optional.of(session.exit().pathname());
                    case ENTRY_PAGE_HOSTNAME -> Optional.of(session.entry().hostname());
                    case EXIT_PAGE_HOSTNAME -> Optional.of(session.exit().hostname());
                    default -> in(session.attributes(), ofVisit);
                };
            case OfEvent ofEvent -> Optional.empty();
            case Property property -> Optional.empty();
            case Dimension.Time time -> throw new IllegalArgumentException("time is no text");
        };
    }

    private Optional<String> in(VisitAttributes attributes, OfVisit dimension) {
        Acquisition acquisition = attributes.acquisition();
        VisitAttributes.Device device = attributes.device();
        VisitAttributes.Location location = attributes.location();
        return switch (dimension) {
            case SOURCE -> Optional.of(acquisition.source());
            case CHANNEL -> Optional.of(acquisition.channel());
            case REFERRER -> Optional.of(acquisition.referrer());
            case UTM_MEDIUM -> Optional.of(acquisition.utm().medium());
            case UTM_SOURCE -> Optional.of(acquisition.utm().source());
            case UTM_CAMPAIGN -> Optional.of(acquisition.utm().campaign());
            case UTM_CONTENT -> Optional.of(acquisition.utm().content());
            case UTM_TERM -> Optional.of(acquisition.utm().term());
            case DEVICE, SCREEN -> Optional.of(device.screen());
            case BROWSER -> Optional.of(device.browser());
            case BROWSER_VERSION -> Optional.of(device.browserVersion());
            case OS -> Optional.of(device.os());
            case OS_VERSION -> Optional.of(device.osVersion());
            // Unknown is two NULs to everybody who asks: stats-query-v2.md §5.3.
            case COUNTRY -> Optional.of(location.country().isEmpty() ? "\0\0" : location.country());
            case REGION -> Optional.of(location.region());
            case CITY -> Optional.of(Long.toString(location.city()));
            case COUNTRY_NAME -> Optional.of(name(PlaceName.Kind.COUNTRY, location.country()));
            case REGION_NAME -> Optional.of(name(PlaceName.Kind.REGION, location.region()));
            case CITY_NAME -> Optional.of(name(PlaceName.Kind.CITY, Long.toString(location.city())));
            case ENTRY_PAGE, EXIT_PAGE, ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME -> Optional.empty();
        };
    }

    private String name(PlaceName.Kind kind, String code) {
        return names.of(kind, code).orElse("");
    }

    String in(ImportedRow row, Dimension dimension) {
        return switch (dimension) {
            case OfEvent ofEvent ->
                switch (ofEvent) {
                    case NAME -> column(row, "name");
                    case PAGE -> column(row, "page");
                    case HOSTNAME -> column(row, "hostname");
                    case GOAL -> throw new IllegalArgumentException("a row has no or many goals");
                };
            case Property(String name) -> column(row, name.equals("url") ? "link_url" : name);
            case OfVisit ofVisit ->
                switch (ofVisit) {
                    case SOURCE -> column(row, "source");
                    case CHANNEL -> column(row, "channel");
                    case REFERRER -> column(row, "referrer");
                    case UTM_MEDIUM -> column(row, "utm_medium");
                    case UTM_SOURCE -> column(row, "utm_source");
                    case UTM_CAMPAIGN -> column(row, "utm_campaign");
                    case UTM_CONTENT -> column(row, "utm_content");
                    case UTM_TERM -> column(row, "utm_term");
                    case DEVICE, SCREEN -> column(row, "device");
                    case BROWSER -> column(row, "browser");
                    case BROWSER_VERSION -> column(row, "browser_version");
                    case OS -> column(row, "operating_system");
                    case OS_VERSION -> column(row, "operating_system_version");
                    case COUNTRY -> column(row, "country").isEmpty() ? "\0\0" : column(row, "country");
                    case REGION -> column(row, "region");
                    case CITY -> Long.toString(row.counter("city"));
                    case COUNTRY_NAME -> name(PlaceName.Kind.COUNTRY, column(row, "country"));
                    case REGION_NAME -> name(PlaceName.Kind.REGION, column(row, "region"));
                    case CITY_NAME -> name(PlaceName.Kind.CITY, Long.toString(row.counter("city")));
                    case ENTRY_PAGE -> column(row, "entry_page");
                    case EXIT_PAGE -> column(row, "exit_page");
                    case ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME ->
                        throw new IllegalArgumentException("no row has host names of visits");
                };
            case Dimension.Time time -> throw new IllegalArgumentException("time is no text");
        };
    }

    private static String column(ImportedRow row, String name) {
        return row.dimensions().get(row.table().dimensions().indexOf(name));
    }
}
