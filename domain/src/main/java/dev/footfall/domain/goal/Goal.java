package dev.footfall.domain.goal;

import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import java.util.Map;
import java.util.Optional;

/**
 * Something a site's owner hopes visitors do (stats-query-v2.md §7.1).
 *
 * @param displayName unique on its site
 * @param customProps pairs an event must carry as well, at most three
 */
public record Goal(GoalId id, String displayName, Trigger trigger, Map<String, String> customProps) {
    /** How many pairs of custom properties a goal may ask for. */
    public static final int MOST_CUSTOM_PROPS = 3;

    /** How many characters the name of a goal's event may have. */
    public static final int LONGEST_EVENT_NAME = 120;

    public Goal {
        if (customProps.size() > MOST_CUSTOM_PROPS) {
            throw new IllegalArgumentException("a goal has at most " + MOST_CUSTOM_PROPS + " custom properties");
        }
        customProps = Map.copyOf(customProps);
    }

    /** The name of a goal that was given none. */
    public static String defaultName(Trigger trigger) {
        return switch (trigger) {
            case Trigger.EventNamed(EventName name, Optional<String> currency) -> name.value();
            case Trigger.PageVisited(PagePattern pages) -> "Visit " + pages.text();
            case Trigger.PageScrolled(PagePattern pages, int threshold) -> "Visit " + pages.text();
        };
    }

    public boolean isReachedBy(Event event) {
        return trigger.isPulledBy(event)
                && customProps.entrySet().stream()
                        .allMatch(pair -> pair.getValue().equals(event.props().get(pair.getKey())));
    }

    /** Whether both are reached by the same events; a site has only one of such goals. */
    public boolean isLike(NewGoal other) {
        return trigger.isLike(other.trigger()) && customProps.equals(other.customProps());
    }

    /** What has to happen. */
    public sealed interface Trigger {
        boolean isPulledBy(Event event);

        /** Whether the same has to happen; a currency makes no difference. */
        default boolean isLike(Trigger other) {
            return (this instanceof EventNamed mine && other instanceof EventNamed others)
                    ? mine.name().equals(others.name())
                    : equals(other);
        }

        /** @param currency set: the goal reports revenue in it */
        record EventNamed(EventName name, Optional<String> currency) implements Trigger {
            @Override
            public boolean isPulledBy(Event event) {
                return event.name().equals(name);
            }
        }

        record PageVisited(PagePattern pages) implements Trigger {
            @Override
            public boolean isPulledBy(Event event) {
                return event.name().isPageview() && pages.matches(event.pathname());
            }
        }

        /** @param threshold percent of the page that must have been seen, 0 to 100 */
        record PageScrolled(PagePattern pages, int threshold) implements Trigger {
            private static final int WHOLE_PAGE = 100;

            public PageScrolled {
                if (threshold < 0 || threshold > WHOLE_PAGE) {
                    throw new IllegalArgumentException("a scroll threshold is a percentage: " + threshold);
                }
            }

            @Override
            public boolean isPulledBy(Event event) {
                int depth = event.engagement().scrollDepth();
                return event.name().isEngagement()
                        && pages.matches(event.pathname())
                        && depth >= threshold
                        && depth <= WHOLE_PAGE;
            }
        }
    }

    /** A goal that has no number yet. */
    public record NewGoal(String displayName, Trigger trigger, Map<String, String> customProps) {
        public static NewGoal of(Trigger trigger) {
            return new NewGoal(defaultName(trigger), trigger, Map.of());
        }
    }
}
