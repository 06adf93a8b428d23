package dev.footfall.application.move;

import dev.footfall.application.move.MovableStore.Filling;
import dev.footfall.application.move.MoveProblem.RowsDiffer;
import dev.footfall.application.move.MoveProblem.SourceChanged;
import io.vavr.control.Either;
import java.util.HashMap;
import java.util.Map;

/** Copies all rows of a store into an empty one of another engine, counts both, and leaves the first as it is. */
public final class MoveData {
    private final Observer observer;

    public MoveData(Observer observer) {
        this.observer = observer;
    }

    /** Is told how far it has come. */
    @FunctionalInterface
    public interface Observer {
        /**
         * @param rows of the table that have been copied so far
         * @param all that it has
         */
        void copied(String table, long rows, long all);
    }

    /** What was moved, counted in the target; on the left side the target is as empty as it was. */
    public Either<MoveProblem, Census> move(MovableStore from, MovableStore to) {
        Census source = from.census();
        return to.fill(filling -> {
            copy(from, filling, source);
            Census after = from.census();
            if (!after.equals(source)) {
                return Either.left(new SourceChanged(source, after));
            }
            Census target = filling.census();
            return target.equals(source) ? Either.right(target) : Either.left(new RowsDiffer(source, target));
        });
    }

    private void copy(MovableStore from, Filling filling, Census source) {
        Map<String, Long> copied = new HashMap<>();
        from.read(rows -> {
            filling.append(rows);
            long soFar = copied.merge(rows.table(), (long) rows.rows().size(), Long::sum);
            Long all = source.rows().get(rows.table());
            // What a store hands out beside its tables is not worth telling.
            if (all != null) {
                observer.copied(rows.table(), soFar, all);
            }
        });
    }
}
