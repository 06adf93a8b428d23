package dev.footfall.application.move;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies what can be read of a damaged store into an empty one. */
public final class RecoverData {
    private final Observer observer;

    public RecoverData(Observer observer) {
        this.observer = observer;
    }

    /** Is told how far it has come. */
    @FunctionalInterface
    public interface Observer {
        /** @param rows of the table that have been read so far */
        void read(String table, long rows);
    }

    /** What became of each table; on the left side the target is as empty as it was. */
    public Either<MoveProblem, List<TableSalvage>> recover(DamagedStore from, MovableStore to) {
        return to.fill(filling -> {
            Map<String, Long> read = new HashMap<>();
            Map<String, Long> dropped = new HashMap<>();
            List<TableSalvage> tables = new ArrayList<>();
            from.read(
                    rows -> {
                        long taken = filling.appendWhatFits(rows);
                        dropped.merge(rows.table(), rows.rows().size() - taken, Long::sum);
                        observer.read(
                                rows.table(),
                                read.merge(rows.table(), (long) rows.rows().size(), Long::sum));
                    },
                    table -> tables.add(table.without(dropped.getOrDefault(table.table(), 0L))));
            return Either.right(List.copyOf(tables));
        });
    }
}
