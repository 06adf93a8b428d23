package dev.footfall.http.sites;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.sites.SiteDetails;
import dev.footfall.domain.site.PropertyList;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site as it is sent (sites-api.md §2.1). */
@JsonNaming(SnakeCaseStrategy.class)
record SiteAnswer(String domain, String timezone, List<String> customProperties, Tracker trackerScriptConfiguration) {
    static SiteAnswer of(SiteDetails details) {
        return new SiteAnswer(
                details.site().domain().value(),
                details.site().zone().id().getId(),
                PropertyList.of(details.site()).names(),
                Tracker.of(details.tracker()));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Tracker(
            String id,
            @Nullable String installationType,
            @JsonProperty("track_404_pages") boolean tracksMissingPages,
            boolean hashBasedRouting,
            boolean outboundLinks,
            boolean fileDownloads,
            boolean revenueTracking,
            boolean taggedEvents,
            boolean formSubmissions,
            boolean pageviewProps) {
        static Tracker of(TrackerConfiguration tracker) {
            return new Tracker(
                    tracker.id(),
                    tracker.installation().map(Installation::wireName).orElse(null),
                    tracker.on().contains(Option.TRACK_404_PAGES),
                    tracker.on().contains(Option.HASH_BASED_ROUTING),
                    tracker.on().contains(Option.OUTBOUND_LINKS),
                    tracker.on().contains(Option.FILE_DOWNLOADS),
                    tracker.on().contains(Option.REVENUE_TRACKING),
                    tracker.on().contains(Option.TAGGED_EVENTS),
                    tracker.on().contains(Option.FORM_SUBMISSIONS),
                    tracker.on().contains(Option.PAGEVIEW_PROPS));
        }
    }
}
