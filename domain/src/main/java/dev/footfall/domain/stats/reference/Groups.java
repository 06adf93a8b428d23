package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events, or visits, by what they are grouped by, and the metrics that are computed of them. */
final class Groups<T> {
    private final List<Metric> metrics;
    private final Formula<T> formula;
    private final Map<List<Cell>, List<T>> members = new LinkedHashMap<>();

    Groups(List<Metric> metrics, Formula<T> formula) {
        this.metrics = metrics;
        this.formula = formula;
    }

    /** Makes the group, if there is none yet. */
    void open(List<Cell> key) {
        members.putIfAbsent(key, new ArrayList<>());
    }

    void add(List<Cell> key, T member) {
        members.computeIfAbsent(key, absent -> new ArrayList<>()).add(member);
    }

    List<List<Cell>> keys() {
        return List.copyOf(members.keySet());
    }

    boolean computes(Metric metric) {
        return metrics.contains(metric);
    }

    /** Of no members where there is no such group. */
    Value value(Metric metric, List<Cell> key) {
        return formula.value(metric, key, members.getOrDefault(key, List.of()));
    }

    /** What a metric is of the members of a group. */
    interface Formula<T> {
        Value value(Metric metric, List<Cell> key, List<T> members);
    }
}
