package dev.footfall.memory.configuration;

import dev.footfall.application.store.Node;
import dev.footfall.application.upkeep.JobRuns;
import java.time.Instant;
import java.util.Optional;

final class MemoryJobRuns implements JobRuns {
    private final Tables tables;
    private final Node node;

    MemoryJobRuns(Tables tables, Node node) {
        this.tables = tables;
        this.node = node;
    }

    private boolean isOf(Rows.RunRow row, String job) {
        return row.node().equals(node) && row.job().equals(job);
    }

    @Override
    public Optional<Instant> lastDone(String job) {
        return tables.read(() -> tables.runs.first(row -> isOf(row, job))).map(Rows.RunRow::due);
    }

    @Override
    public void done(String job, Instant due) {
        tables.write(() -> {
            tables.runs.remove(row -> isOf(row, job));
            var unused = tables.runs.add(number -> new Rows.RunRow(node, job, Tables.seconds(due)));
        });
    }
}
