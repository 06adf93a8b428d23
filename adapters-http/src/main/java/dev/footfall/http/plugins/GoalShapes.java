package dev.footfall.http.plugins;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;

import dev.footfall.domain.goal.Goal;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** How goals are written (sites-api.md §10.3). */
final class GoalShapes {
    static final String TYPE = "goal_type";
    static final String CUSTOM_EVENT = "Goal.CustomEvent";
    static final String REVENUE = "Goal.Revenue";
    static final String PAGEVIEW = "Goal.Pageview";

    private static final int MOST_AT_ONCE = 8;

    private static final Shape.Member WANTED_PROPS =
            optional("custom_props", new Shape.Dictionary(Text.ANY, OptionalInt.of(Goal.MOST_CUSTOM_PROPS)));
    private static final Shape.Member PROPS =
            required("custom_props", new Shape.Dictionary(Text.ANY, OptionalInt.empty()));
    private static final Shape.Member ID = required("id", new Shape.Whole());
    private static final Shape.Member NAME = required("display_name", Text.ANY);
    private static final Shape.Member EVENT = required("event_name", Text.ANY);
    private static final Shape.Member CURRENCY = required("currency", Text.ANY);
    private static final Shape.Member PATH = required("path", Text.ANY);

    /** A goal that a plugin wants. */
    static final Shape WANTED = new Shape.Named(
            "GoalRequest",
            goals(
                    "Request",
                    Members.of(EVENT, WANTED_PROPS),
                    Members.of(EVENT, CURRENCY, WANTED_PROPS),
                    Members.of(PATH, WANTED_PROPS)));

    /** A goal of the site. */
    static final Shape KNOWN = new Shape.Named(
            "Goal",
            goals(
                    "",
                    Members.of(ID, NAME, EVENT, PROPS),
                    Members.of(ID, NAME, EVENT, CURRENCY, PROPS),
                    Members.of(ID, NAME, PATH, PROPS)));

    /** What creates goals: one, or several. */
    static final Shape WANTED_ONES = new Shape.Having(
            "goals",
            new Shape.Named(
                    "GoalListRequest", Members.of(required("goals", Shape.Items.between(1, MOST_AT_ONCE, WANTED)))),
            WANTED);

    static final Shape UNWANTED_ONES = new Shape.Named(
            "GoalDeleteRequest",
            Members.of(required("goal_ids", Shape.Items.between(1, MOST_AT_ONCE, new Shape.Whole()))));

    static final Shape LIST = new Shape.Named(
            "GoalList", Members.of(required("goals", Shape.Items.any(KNOWN)), required("meta", PluginShapes.META)));

    private GoalShapes() {}

    private static Shape goals(String suffix, Members event, Members revenue, Members page) {
        Map<String, Shape> kinds = new LinkedHashMap<>();
        kinds.put(CUSTOM_EVENT, goal("GoalCustomEvent" + suffix, CUSTOM_EVENT, event));
        kinds.put(REVENUE, goal("GoalRevenue" + suffix, REVENUE, revenue));
        kinds.put(PAGEVIEW, goal("GoalPageview" + suffix, PAGEVIEW, page));
        return new Shape.Tagged(TYPE, kinds);
    }

    private static Shape goal(String name, String type, Members goal) {
        return new Shape.Named(name, new Members(List.of(required(TYPE, Text.oneOf(type)), required("goal", goal))));
    }
}
