package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.JOB_RUNS;

import dev.footfall.application.store.Node;
import dev.footfall.application.upkeep.JobRuns;
import java.time.Instant;
import java.util.Optional;

final class JooqJobRuns implements JobRuns {
    private final Statements statements;
    private final Node node;

    JooqJobRuns(Statements statements, Node node) {
        this.statements = statements;
        this.node = node;
    }

    @Override
    public Optional<Instant> lastDone(String job) {
        return statements.read(db -> db.select(JOB_RUNS.DUE_AT)
                .from(JOB_RUNS)
                .where(JOB_RUNS.NODE.eq(node.name()).and(JOB_RUNS.JOB.eq(job)))
                .fetchOptional(row -> Instant.ofEpochSecond(row.value1())));
    }

    @Override
    public void done(String job, Instant due) {
        statements.write(db -> db.insertInto(JOB_RUNS)
                .set(JOB_RUNS.NODE, node.name())
                .set(JOB_RUNS.JOB, job)
                .set(JOB_RUNS.DUE_AT, due.getEpochSecond())
                .onConflict(JOB_RUNS.NODE, JOB_RUNS.JOB)
                .doUpdate()
                .set(JOB_RUNS.DUE_AT, due.getEpochSecond())
                .execute());
    }
}
