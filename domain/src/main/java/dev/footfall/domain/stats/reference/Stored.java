package dev.footfall.domain.stats.reference;

import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitAttributes;
import java.util.Optional;

/** The raw text that an event or a visit holds for a dimension; a city is its decimal digits. */
final class Stored {
    private Stored() {}

    /** Empty where the event has no such text: a missing property, or something only its visit knows. */
    static Optional<String> in(Event event, Dimension dimension) {
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
    static Optional<String> in(Session session, Dimension dimension) {
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

    private static Optional<String> in(VisitAttributes attributes, OfVisit dimension) {
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
            case ENTRY_PAGE, EXIT_PAGE, ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME -> Optional.empty();
        };
    }
}
