package dev.footfall.http.plugins;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.goal.Goal.Trigger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A goal as it is sent (sites-api.md §10.3): one that is scrolled to looks like one that is visited. */
@JsonNaming(SnakeCaseStrategy.class)
record GoalAnswer(String goalType, Goal goal) {
    static GoalAnswer of(dev.footfall.domain.goal.Goal goal) {
        return switch (goal.trigger()) {
            case Trigger.EventNamed event ->
                event.currency()
                        .map(currency -> event(goal, event, GoalShapes.REVENUE, currency))
                        .orElseGet(() -> event(goal, event, GoalShapes.CUSTOM_EVENT, null));
            case Trigger.PageVisited page -> page(goal, page.pages().text());
            case Trigger.PageScrolled page -> page(goal, page.pages().text());
        };
    }

    private static GoalAnswer event(
            dev.footfall.domain.goal.Goal goal, Trigger.EventNamed event, String type, @Nullable String currency) {
        return new GoalAnswer(
                type,
                new Goal(
                        goal.id().value(),
                        goal.displayName(),
                        event.name().value(),
                        currency,
                        null,
                        goal.customProps()));
    }

    private static GoalAnswer page(dev.footfall.domain.goal.Goal goal, String path) {
        return new GoalAnswer(
                GoalShapes.PAGEVIEW,
                new Goal(goal.id().value(), goal.displayName(), null, null, path, goal.customProps()));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Goal(
            long id,
            String displayName,
            @Nullable String eventName,
            @Nullable String currency,
            @Nullable String path,
            Map<String, String> customProps) {}
}
