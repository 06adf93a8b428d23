package dev.footfall.http.plugins;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/** Lists as they are sent, each under its name. */
final class PageAnswer {
    private PageAnswer() {}

    record Goals(List<GoalAnswer> goals, Meta meta) {}

    record Funnels(List<FunnelAnswer> funnels, Meta meta) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record SharedLinks(List<SharedLinkAnswer> sharedLinks, Meta meta) {}

    record Meta(Pagination pagination) {
        /** Nothing beside it. */
        static final Meta ALONE = of(Map.of());

        static Meta of(Map<String, Link> links) {
            return new Meta(new Pagination(links.containsKey("next"), links.containsKey("prev"), links));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Pagination(boolean hasNextPage, boolean hasPrevPage, Map<String, Link> links) {}

    record Link(String url) {}
}
