package dev.footfall.domain.segment;

import dev.footfall.domain.json.JsonTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the names of goals in saved filters, at whatever depth, and leaves all else as it was written. */
final class GoalClauses {
    private static final int LEAF = 3;
    private static final String FILTERS = "filters";

    private GoalClauses() {}

    static JsonTree.Members renamed(JsonTree.Members data, String from, String to) {
        Map<String, JsonTree> members = new LinkedHashMap<>(data.members());
        members.computeIfPresent(
                FILTERS, (name, filters) -> in(filters, new JsonTree.Text(from), new JsonTree.Text(to)));
        return new JsonTree.Members(members);
    }

    private static JsonTree in(JsonTree filter, JsonTree.Text from, JsonTree.Text to) {
        return filter instanceof JsonTree.Items(List<JsonTree> items)
                ? new JsonTree.Items(
                        areAboutGoals(items)
                                ? items.stream()
                                        .map(item -> named(item, from, to))
                                        .toList()
                                : items.stream().map(item -> in(item, from, to)).toList())
                : filter;
    }

    private static boolean areAboutGoals(List<JsonTree> items) {
        return items.size() >= LEAF
                && items.get(0).equals(new JsonTree.Text("is"))
                && items.get(1).equals(new JsonTree.Text("event:goal"));
    }

    // Of operator, dimension, clauses and modifier only the clauses are a list.
    private static JsonTree named(JsonTree part, JsonTree.Text from, JsonTree.Text to) {
        return part instanceof JsonTree.Items(List<JsonTree> names)
                ? new JsonTree.Items(names.stream()
                        .map(name -> name.equals(from) ? to : name)
                        .toList())
                : part;
    }
}
