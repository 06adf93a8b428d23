package dev.footfall.memory.configuration;

import dev.footfall.application.store.Node;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import java.util.List;

final class MemoryUnfinishedWork implements UnfinishedWork {
    private final Tables tables;
    private final Node node;

    /** From now on the node is told of every removed site. */
    MemoryUnfinishedWork(Tables tables, Node node) {
        this.tables = tables;
        this.node = node;
        tables.write(() -> {
            if (!tables.nodes.has(node::equals)) {
                var unused = tables.nodes.add(number -> node);
            }
        });
    }

    @Override
    public void note(Unfinished work) {
        Rows.WorkRow noted = new Rows.WorkRow(node, work);
        tables.write(() -> {
            if (!tables.work.has(noted::equals)) {
                var unused = tables.work.add(number -> noted);
            }
        });
    }

    @Override
    public void done(Unfinished work) {
        tables.write(() -> tables.work.remove(new Rows.WorkRow(node, work)::equals));
    }

    @Override
    public List<Unfinished> all() {
        return tables.read(() -> tables.work.where(row -> row.node().equals(node))).stream()
                .map(Rows.WorkRow::work)
                .toList();
    }
}
