package dev.footfall.domain.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReachTest {
    private static final Map<String, String> PRO = Map.of("plan", "pro");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # goal,       path,         filtered, broken down
            /blog,        /blog,        true,     true
            /blog,        /blog/,       false,    false
            /blog,        /my/blog,     false,    false
            /blog*,       /blog/a/b,    true,     true
            /blog**,      /blog/a/b,    true,     true
            /blog*/edit,  /blog/a/edit, true,     true
            /blog*,       /my/blog,     false,    false
            /a.c*,        /abc,         false,    false
            /a.c*,        /a.cd,        true,     true
            /(a)*,        /(a)b,        true,     true
            /a*|/b,       /my/b,        true,     true
            /a*|/b,       /b/c,         false,    false
            /a|/b,        /a|/b,        true,     true
            /a|/b,        /a,           false,    true
            /a|/b,        /my/b,        false,    true
            """)
    void paths(String goal, String path, boolean filtered, boolean brokenDown) {
        Event view = event(EventName.PAGEVIEW, path, Map.of(), Engagement.NONE);
        assertThat(Reach.ofFilters(Goals.page(goal), view)).isEqualTo(filtered);
        assertThat(Reach.ofBreakdowns(Goals.page(goal), view)).isEqualTo(brokenDown);
    }

    @ParameterizedTest
    @CsvSource({"49, false", "50, true", "100, true", "101, false", "255, false"})
    void depths(int depth, boolean reached) {
        Goal half = Goals.scroll("Half", "/doc*", 50);
        Engagement reading = new Engagement(depth, 0);
        assertThat(reaches(half, event(EventName.ENGAGEMENT, "/doc/a", Map.of(), reading)))
                .isEqualTo(reached);
        assertThat(reaches(half, event(EventName.ENGAGEMENT, "/elsewhere", Map.of(), reading)))
                .isFalse();
        assertThat(reaches(half, event(EventName.PAGEVIEW, "/doc/a", Map.of(), reading)))
                .isFalse();
    }

    @Test
    void a_goal_of_pages_is_reached_by_page_views_alone() {
        assertThat(reaches(Goals.page("/"), event(new EventName("Signup"), "/", Map.of(), Engagement.NONE)))
                .isFalse();
        assertThat(reaches(Goals.page("/"), event(EventName.ENGAGEMENT, "/", Map.of(), Engagement.NONE)))
                .isFalse();
    }

    @Test
    void names_are_compared_as_a_whole_and_by_case() {
        assertThat(reaches(Goals.event("Signup"), event(new EventName("Signup"), "/", Map.of(), Engagement.NONE)))
                .isTrue();
        assertThat(reaches(Goals.event("Signup"), event(new EventName("signup"), "/", Map.of(), Engagement.NONE)))
                .isFalse();
    }

    @Test
    void goals_of_every_kind_want_all_their_properties() {
        assertProperties(Goals.event("Signup"), new EventName("Signup"));
        assertProperties(Goals.page("/*"), EventName.PAGEVIEW);
        assertProperties(Goals.scroll("Any", "/*", 0), EventName.ENGAGEMENT);
    }

    private static void assertProperties(Goal goal, EventName name) {
        Goal ofPro = Goals.with(Map.of("plan", "pro", "tier", "gold"), goal);
        assertThat(reaches(ofPro, event(name, "/", PRO, Engagement.NONE))).isFalse();
        assertThat(reaches(ofPro, event(name, "/", Map.of("plan", "pro", "tier", "tin"), Engagement.NONE)))
                .isFalse();
        assertThat(reaches(ofPro, event(name, "/", Map.of("plan", "pro", "tier", "gold", "a", "b"), Engagement.NONE)))
                .isTrue();
    }

    private static boolean reaches(Goal goal, Event event) {
        assertThat(Reach.ofBreakdowns(goal, event)).isEqualTo(Reach.ofFilters(goal, event));
        return Reach.ofFilters(goal, event);
    }

    private static Event event(EventName name, String path, Map<String, String> props, Engagement engagement) {
        return new Event(
                new SiteId(1),
                name,
                Instant.EPOCH,
                "shop.example",
                path,
                new VisitorId(1),
                new SessionId(1),
                props,
                engagement,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }
}
