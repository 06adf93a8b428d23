package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Events, or visits, by what they are grouped by, and the metrics that are computed of them. */
final class Groups<T> {
    private final List<Metric> metrics;
    private final Formula<T> formula;
    private final Optional<ImportedGroups> imported;
    private final Map<List<Cell>, List<T>> members = new LinkedHashMap<>();

    /** @param imported what is counted besides, if imports take part in these metrics */
    Groups(List<Metric> metrics, Formula<T> formula, Optional<ImportedGroups> imported) {
        this.metrics = metrics;
        this.formula = formula;
        this.imported = imported;
    }

    /** Makes the group, if there is none yet. */
    void open(List<Cell> key) {
        members.putIfAbsent(key, new ArrayList<>());
    }

    void add(List<Cell> key, T member) {
        members.computeIfAbsent(key, absent -> new ArrayList<>()).add(member);
    }

    List<List<Cell>> keys() {
        return Stream.concat(members.keySet().stream(), imported.stream().flatMap(groups -> groups.keys().stream()))
                .distinct()
                .toList();
    }

    boolean computes(Metric metric) {
        return metrics.contains(metric);
    }

    /** Of no members where there is no such group. */
    Value value(Metric metric, List<Cell> key) {
        return formula.value(
                metric, key, members.getOrDefault(key, List.of()), imported.map(groups -> groups.tally(key)));
    }

    /** What a metric is of the members of a group. */
    interface Formula<T> {
        /** @param imported what was imported of the group, if imports take part */
        Value value(Metric metric, List<Cell> key, List<T> members, Optional<Tally> imported);
    }
}
