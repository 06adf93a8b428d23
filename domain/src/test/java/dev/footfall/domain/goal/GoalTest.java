package dev.footfall.domain.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.Goal.Trigger.EventNamed;
import dev.footfall.domain.goal.Goal.Trigger.PageScrolled;
import dev.footfall.domain.goal.Goal.Trigger.PageVisited;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-query-v2.md §7.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoalTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # event,    reached
            Signup,     true
            signup,     false
            'Signup ',  false
            pageview,   false
            engagement, false
            """)
    void an_event_goal_is_reached_by_events_of_its_name(String event, boolean reached) {
        Goal goal = goal(new EventNamed(new EventName("Signup"), Optional.empty()), Map.of());
        assertThat(goal.isReachedBy(event(event, "/", 0, Map.of()))).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # pages,        event,      path,       reached
            /blog,          pageview,   /blog,      true
            /blog,          pageview,   /blog/,     false
            /blog,          pageview,   /blog/one,  false
            /blog,          pageview,   /Blog,      false
            /blog,          Signup,     /blog,      false
            /blog,          engagement, /blog,      false
            /blog**,        pageview,   /blog,      true
            /blog**,        pageview,   /blog/a/b,  true
            /blog/*,        pageview,   /blog/a/b,  true
            /blog/*,        pageview,   /x/blog/a,  false
            /*/edit,        pageview,   /a/b/edit,  true
            /*/edit,        pageview,   /a/edit/x,  false
            /a.b*,          pageview,   /aXb,       false
            /en/*|/pl/*,    pageview,   /en/a,      true
            /en/*|/pl/*,    pageview,   /pl/a,      true
            /en/*|/pl/*,    pageview,   /x/pl/a,    true
            /en/*|/pl/*,    pageview,   /de/a,      false
            /en|/pl,        pageview,   /en,        false
            /en|/pl,        pageview,   /en|/pl,    true
            """)
    void a_page_goal_is_reached_by_views_of_its_pages(String pages, String event, String path, boolean reached) {
        Goal goal = goal(new PageVisited(new PagePattern(pages)), Map.of());
        assertThat(goal.isReachedBy(event(event, path, 0, Map.of()))).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # threshold, event,      path,      depth, reached
            50,          engagement, /blog/one, 50,    true
            50,          engagement, /blog/one, 49,    false
            50,          engagement, /blog/one, 100,   true
            50,          engagement, /blog/one, 101,   false
            50,          engagement, /blog/one, 255,   false
            50,          engagement, /other,    80,    false
            50,          pageview,   /blog/one, 80,    false
            50,          Signup,     /blog/one, 80,    false
            0,           engagement, /blog/one, 0,     true
            0,           engagement, /blog/one, 255,   false
            0,           pageview,   /blog/one, 0,     false
            100,         engagement, /blog/one, 100,   true
            100,         engagement, /blog/one, 99,    false
            """)
    void a_scroll_goal_is_reached_by_reading_far_enough(
            int threshold, String event, String path, int depth, boolean reached) {
        Goal goal = goal(new PageScrolled(new PagePattern("/blog*"), threshold), Map.of());
        assertThat(goal.isReachedBy(event(event, path, depth, Map.of()))).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # plan | seats | reached
            pro    | 5     | true
            pro    | 6     | false
            Pro    | 5     | false
            ''     | 5     | false
            pro    | ''    | false
            """)
    void a_goal_of_any_kind_needs_all_its_properties(String plan, String seats, boolean reached) {
        Map<String, String> wanted = Map.of("plan", "pro", "seats", "5");
        Map<String, String> sent = Map.of("plan", plan, "seats", seats, "more", "x");
        PagePattern pages = new PagePattern("/");
        assertThat(goal(new EventNamed(new EventName("Buy"), Optional.empty()), wanted)
                        .isReachedBy(event("Buy", "/", 0, sent)))
                .isEqualTo(reached);
        assertThat(goal(new PageVisited(pages), wanted).isReachedBy(event("pageview", "/", 0, sent)))
                .isEqualTo(reached);
        assertThat(goal(new PageScrolled(pages, 10), wanted).isReachedBy(event("engagement", "/", 20, sent)))
                .isEqualTo(reached);
    }

    @Test
    void a_missing_property_is_not_an_empty_one() {
        Goal goal = goal(new EventNamed(new EventName("Buy"), Optional.empty()), Map.of("plan", ""));
        assertThat(goal.isReachedBy(event("Buy", "/", 0, Map.of()))).isFalse();
    }

    @Test
    void a_goal_without_a_name_is_named_after_what_has_to_happen() {
        assertThat(NewGoal.of(new EventNamed(new EventName("Signup"), Optional.of("EUR")))
                        .displayName())
                .isEqualTo("Signup");
        assertThat(NewGoal.of(new PageVisited(new PagePattern("/blog**"))).displayName())
                .isEqualTo("Visit /blog**");
        assertThat(NewGoal.of(new PageScrolled(new PagePattern("/blog"), 50)).displayName())
                .isEqualTo("Visit /blog");
    }

    @Test
    void a_goal_asks_for_at_most_three_properties() {
        Trigger trigger = new EventNamed(new EventName("Buy"), Optional.empty());
        assertThat(goal(trigger, Map.of("a", "1", "b", "2", "c", "3")).customProps())
                .hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal(trigger, Map.of("a", "1", "b", "2", "c", "3", "d", "4")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, 255})
    void a_threshold_is_a_percentage(int threshold) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageScrolled(new PagePattern("/"), threshold));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_page_pattern_is_not_blank(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PagePattern(text));
    }

    private static Goal goal(Trigger trigger, Map<String, String> customProps) {
        return new Goal(new GoalId(1), "goal", trigger, customProps);
    }

    private static Event event(String name, String path, int depth, Map<String, String> props) {
        return new Event(
                new SiteId(1),
                new EventName(name),
                Instant.EPOCH,
                "shop.test",
                path,
                new VisitorId(1),
                new SessionId(1),
                props,
                new Engagement(depth, 0),
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }
}
