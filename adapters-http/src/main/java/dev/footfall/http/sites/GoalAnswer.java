package dev.footfall.http.sites;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.sites.GoalOfSite;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A goal as it is sent (sites-api.md §4.2, §4.3): neither currency nor threshold is shown. */
@JsonNaming(SnakeCaseStrategy.class)
record GoalAnswer(
        long id,
        String domain,
        String goalType,
        @Nullable String eventName,
        @Nullable String pagePath,
        String displayName,
        Map<String, String> customProps) {
    static GoalAnswer of(GoalOfSite goal) {
        Listed listed = listed(goal.goal());
        return new GoalAnswer(
                listed.id(),
                goal.domain().value(),
                listed.goalType(),
                listed.eventName(),
                listed.pagePath(),
                listed.displayName(),
                listed.customProps());
    }

    static Listed listed(Goal goal) {
        return switch (goal.trigger()) {
            case Trigger.EventNamed event -> listed(goal, "event", event.name().value(), null);
            case Trigger.PageVisited page ->
                listed(goal, "page", null, page.pages().text());
            case Trigger.PageScrolled page ->
                listed(goal, "scroll", null, page.pages().text());
        };
    }

    private static Listed listed(Goal goal, String type, @Nullable String event, @Nullable String page) {
        return new Listed(goal.id().value(), type, goal.displayName(), event, page, goal.customProps());
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Listed(
            long id,
            String goalType,
            String displayName,
            @Nullable String eventName,
            @Nullable String pagePath,
            Map<String, String> customProps) {}
}
