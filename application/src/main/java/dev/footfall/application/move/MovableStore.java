package dev.footfall.application.move;

import dev.footfall.application.store.StoreUnavailable;
import io.vavr.control.Either;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store as something that is moved: tables of rows. Every method throws {@link StoreUnavailable} when the store fails. */
public interface MovableStore {
    /** Whether it can be filled: nothing is in it, or what a filling has left that was killed. */
    boolean isEmpty();

    /** What everybody sees of it. */
    Census census();

    /**
     * Hands out all rows, some at a time: tables that others refer to before those, and rows of equal times in the order in
     * which they came. Nothing is changed, and nobody else changes it meanwhile if the store can see to that.
     */
    void read(Consumer<TableRows> taker);

    /**
     * Fills the store if there is nothing in it: with all that the work appends or, should it fail or say no, with nothing.
     * Killed in the middle, the store is empty, or nobody can open it until it has been filled anew.
     */
    <T> Either<MoveProblem, T> fill(Function<Filling, Either<MoveProblem, T>> work);

    /** A store that is being filled. Used by one thread. */
    interface Filling {
        /** Adds rows after those of the same table that were added before. */
        void append(TableRows rows);

        /**
         * As {@link #append}, but leaves out rows that the store cannot have, because those that they refer to are missing,
         * say.
         *
         * @return how many it has taken
         */
        default long appendWhatFits(TableRows rows) {
            append(rows);
            return rows.rows().size();
        }

        /** What it would hold if the filling ended now. */
        Census census();
    }
}
