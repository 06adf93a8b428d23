package dev.footfall.application.fakes;

import java.util.List;

/** A fake that notices writes and can go back to an earlier state. */
public interface Undoable {
    /** How often something was written so far. */
    int writes();

    /** What brings back the present state. */
    Runnable checkpoint();

    /** Several as one. */
    static Undoable of(List<? extends Undoable> parts) {
        return new Undoable() {
            @Override
            public int writes() {
                return parts.stream().mapToInt(Undoable::writes).sum();
            }

            @Override
            public Runnable checkpoint() {
                List<Runnable> all = parts.stream().map(Undoable::checkpoint).toList();
                return () -> all.forEach(Runnable::run);
            }
        };
    }
}
