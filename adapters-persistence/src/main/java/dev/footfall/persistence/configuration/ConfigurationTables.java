package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.JOB_RUNS;
import static dev.footfall.persistence.tables.configuration.Tables.NODES;
import static dev.footfall.persistence.tables.configuration.Tables.SITE_USAGE;
import static dev.footfall.persistence.tables.configuration.Tables.UNFINISHED_WORK;

import dev.footfall.application.move.Census;
import dev.footfall.persistence.tables.configuration.DefaultSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Every table of the configuration. */
final class ConfigurationTables {
    /** Each behind those that its rows refer to. */
    static final List<Table<?>> ALL = inOrder(DefaultSchema.DEFAULT_SCHEMA.getTables());

    private static final Map<Table<?>, Field<String>> NODE_NAMES = Map.of(
            NODES, NODES.NAME,
            JOB_RUNS, JOB_RUNS.NODE,
            UNFINISHED_WORK, UNFINISHED_WORK.NODE,
            SITE_USAGE, SITE_USAGE.NODE);

    private ConfigurationTables() {}

    private static List<Table<?>> inOrder(List<Table<?>> tables) {
        List<Table<?>> left = new ArrayList<>(tables);
        List<Table<?>> placed = new ArrayList<>();
        while (!left.isEmpty()) {
            Table<?> next = left.stream()
                    .filter(table -> table.getReferences().stream()
                            .allMatch(reference ->
                                    placed.contains(reference.getKey().getTable())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables that refer to each other: " + left));
            left.remove(next);
            placed.add(next);
        }
        return List.copyOf(placed);
    }

    static Table<?> named(String name) {
        return ALL.stream()
                .filter(table -> table.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table of the configuration: " + name));
    }

    /** Where in a table's rows the name of a node is, or -1. */
    static int nodeName(Table<?> table) {
        Field<String> name = NODE_NAMES.get(table);
        return name == null ? -1 : table.indexOf(name);
    }

    static Census census(DSLContext db) {
        Map<String, Long> rows = new TreeMap<>();
        ALL.forEach(table -> rows.put(table.getName(), (long) db.fetchCount(table)));
        return Census.of(rows, Map.of());
    }
}
