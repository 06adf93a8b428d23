package dev.footfall.application.fakes;

import dev.footfall.application.store.UnfinishedWork;
import java.util.List;

/** What is still to do. */
public final class InMemoryUnfinishedWork implements UnfinishedWork, Undoable {
    private final Rows<Unfinished, Unfinished> rows = new Rows<>();

    @Override
    public void note(Unfinished work) {
        rows.put(work, work);
    }

    @Override
    public void done(Unfinished work) {
        rows.remove(work);
    }

    @Override
    public List<Unfinished> all() {
        return rows.all().toList();
    }

    @Override
    public int writes() {
        return rows.writes();
    }

    @Override
    public Runnable checkpoint() {
        return rows.checkpoint();
    }
}
