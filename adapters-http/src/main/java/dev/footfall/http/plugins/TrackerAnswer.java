package dev.footfall.http.plugins;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import java.util.List;

/** A tracker's configuration as it is sent (sites-api.md §10.6): plugins neither see nor change every option. */
@JsonNaming(SnakeCaseStrategy.class)
record TrackerAnswer(Tracker trackerScriptConfiguration) {
    static final List<Option> OPTIONS =
            List.of(Option.HASH_BASED_ROUTING, Option.OUTBOUND_LINKS, Option.FILE_DOWNLOADS, Option.FORM_SUBMISSIONS);

    static TrackerAnswer of(TrackerConfiguration tracker) {
        return new TrackerAnswer(new Tracker(
                tracker.id(),
                tracker.installation().orElse(Installation.MANUAL).wireName(),
                tracker.on().contains(Option.HASH_BASED_ROUTING),
                tracker.on().contains(Option.OUTBOUND_LINKS),
                tracker.on().contains(Option.FILE_DOWNLOADS),
                tracker.on().contains(Option.FORM_SUBMISSIONS)));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Tracker(
            String id,
            String installationType,
            boolean hashBasedRouting,
            boolean outboundLinks,
            boolean fileDownloads,
            boolean formSubmissions) {}
}
