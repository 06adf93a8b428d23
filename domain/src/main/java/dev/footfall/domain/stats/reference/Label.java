package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Value;
import java.util.Optional;

/** How values are shown (the table of stats-query-v2.md §5.1). */
final class Label {
    private Label() {}

    /** @param raw empty for a property the event does not have */
    static Cell of(Dimension dimension, Optional<String> raw) {
        String text = raw.orElse("");
        return new Cell(
                dimension == OfVisit.CITY
                        ? new Value.Whole(Long.parseLong(text))
                        : new Value.Text(text.isEmpty() ? blank(dimension) : text),
                0);
    }

    /** The same of what was imported; there a blank channel has another label. */
    static Cell ofImported(Dimension dimension, String raw) {
        return dimension == OfVisit.CHANNEL && raw.isEmpty()
                ? new Cell(new Value.Text("(not set)"), 0)
                : of(dimension, Optional.of(raw));
    }

    private static String blank(Dimension dimension) {
        return switch (dimension) {
            case Dimension.Property property -> "(none)";
            case OfVisit ofVisit ->
                switch (ofVisit) {
                    case SOURCE, REFERRER -> "Direct / None";
                    case CHANNEL -> "Direct";
                    case UTM_MEDIUM,
                            UTM_SOURCE,
                            UTM_CAMPAIGN,
                            UTM_CONTENT,
                            UTM_TERM,
                            DEVICE,
                            SCREEN,
                            BROWSER,
                            BROWSER_VERSION,
                            OS,
                            OS_VERSION -> "(not set)";
                    case COUNTRY,
                            REGION,
                            CITY,
                            COUNTRY_NAME,
                            REGION_NAME,
                            CITY_NAME,
                            ENTRY_PAGE,
                            EXIT_PAGE,
                            ENTRY_PAGE_HOSTNAME,
                            EXIT_PAGE_HOSTNAME -> "";
                };
            case Dimension.OfEvent ofEvent -> "";
            case Dimension.Time time -> throw new IllegalArgumentException("time is never blank");
        };
    }
}
