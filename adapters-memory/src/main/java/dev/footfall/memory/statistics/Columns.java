package dev.footfall.memory.statistics;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitAttributes;
import java.util.Optional;

/** The texts of a row. */
record Columns(PlaceNames placeNames) {
    Optional<String> of(Event event, Dimension dimension) {
        return switch (dimension) {
            case OfEvent.NAME -> Optional.of(event.name().value());
            case OfEvent.PAGE -> Optional.of(event.pathname());
            case OfEvent.HOSTNAME -> Optional.of(event.hostname());
            case OfEvent.GOAL -> throw new IllegalArgumentException("no column");
            case Dimension.Property(String name) ->
                Optional.ofNullable(event.props().get(name));
            case OfVisit visit -> Optional.of(of(event.attributes(), visit));
            case Dimension.Time time -> throw new IllegalArgumentException("no column");
        };
    }

    Optional<String> of(Session session, Dimension dimension) {
        return switch (dimension) {
            case OfVisit.ENTRY_PAGE -> Optional.of(session.entry().pathname());
            case OfVisit.EXIT_PAGE -> Optional.of(session.exit().pathname());
            case OfVisit.ENTRY_PAGE_HOSTNAME -> Optional.of(session.entry().hostname());
            case OfVisit.EXIT_PAGE_HOSTNAME -> Optional.of(session.exit().hostname());
            case OfVisit visit -> Optional.of(of(session.attributes(), visit));
            case OfEvent event -> throw new IllegalArgumentException("no column of visits: " + event);
            case Dimension.Property property -> throw new IllegalArgumentException("no column of visits: " + property);
            case Dimension.Time time -> throw new IllegalArgumentException("no column");
        };
    }

    private String of(VisitAttributes known, OfVisit column) {
        return switch (column) {
            case SOURCE -> known.acquisition().source();
            case CHANNEL -> known.acquisition().channel();
            case REFERRER -> known.acquisition().referrer();
            case UTM_MEDIUM -> known.acquisition().utm().medium();
            case UTM_SOURCE -> known.acquisition().utm().source();
            case UTM_CAMPAIGN -> known.acquisition().utm().campaign();
            case UTM_CONTENT -> known.acquisition().utm().content();
            case UTM_TERM -> known.acquisition().utm().term();
            case DEVICE, SCREEN -> known.device().screen();
            case BROWSER -> known.device().browser();
            case BROWSER_VERSION -> known.device().browserVersion();
            case OS -> known.device().os();
            case OS_VERSION -> known.device().osVersion();
            case COUNTRY -> known.location().country();
            case REGION -> known.location().region();
            case CITY -> Long.toString(known.location().city());
            case COUNTRY_NAME -> name(Kind.COUNTRY, of(known, OfVisit.COUNTRY));
            case REGION_NAME -> name(Kind.REGION, of(known, OfVisit.REGION));
            case CITY_NAME -> name(Kind.CITY, of(known, OfVisit.CITY));
            case ENTRY_PAGE, EXIT_PAGE, ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME ->
                throw new IllegalArgumentException("no column of events: " + column);
        };
    }

    private String name(Kind kind, String code) {
        return placeNames.of(kind, code).orElse("");
    }

    Optional<String> of(ImportedRow row, Dimension dimension) {
        return Optional.of(
                switch (dimension) {
                    case OfVisit.COUNTRY_NAME -> name(Kind.COUNTRY, text(row, "country"));
                    case OfVisit.REGION_NAME -> name(Kind.REGION, text(row, "region"));
                    case OfVisit.CITY_NAME -> name(Kind.CITY, Long.toString(row.counter("city")));
                    case OfVisit.CITY -> Long.toString(row.counter("city"));
                    case OfVisit.SCREEN -> text(row, "device");
                    case OfVisit.OS -> text(row, "operating_system");
                    case OfVisit.OS_VERSION -> text(row, "operating_system_version");
                    case OfVisit visit -> text(row, visit.wireName().substring("visit:".length()));
                    case OfEvent event -> text(row, event.wireName().substring("event:".length()));
                    case Dimension.Property(String name) -> text(row, name.equals("url") ? "link_url" : name);
                    case Dimension.Time time -> throw new IllegalArgumentException("no column");
                });
    }

    private static String text(ImportedRow row, String column) {
        int at = row.table().dimensions().indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column of " + row.table() + ": " + column);
        }
        return row.dimensions().get(at);
    }
}
