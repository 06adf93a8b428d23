package dev.footfall.persistence.rows;

import org.jooq.exception.DataAccessException;

/**
 * Reads numbered rows of a damaged table from the first to the last: a range that cannot be read is halved until what is
 * unreadable stands alone. Used by one thread, for one table.
 */
public final class ReadableRanges {
    private final Reading reading;
    private final long smallest;
    private int failures;
    private boolean complete = true;

    /**
     * @param smallest a range that is not halved; ranges begin at multiples of it
     * @param mostFailures after so many, ranges are not halved any more: what cannot be read at once is lost
     */
    public ReadableRanges(Reading reading, long smallest, int mostFailures) {
        this.reading = reading;
        this.smallest = smallest;
        this.failures = mostFailures;
    }

    /** Reads the rows of a range. */
    @FunctionalInterface
    public interface Reading {
        /**
         * Takes in all rows with a number from first to before end or, on failure, none of them.
         *
         * @throws DataAccessException when they cannot be read
         */
        void read(long first, long end);
    }

    public void read(long first, long end) {
        try {
            reading.read(first, end);
        } catch (DataAccessException unreadable) {
            failures--;
            if (end - first <= smallest || failures < 0) {
                complete = false;
                return;
            }
            long middle = first + ((end - first) / 2 + smallest - 1) / smallest * smallest;
            read(first, middle);
            read(middle, end);
        }
    }

    /** Whether all could be read so far. */
    public boolean isComplete() {
        return complete;
    }

    /** Something besides the rows could not be read. */
    public void incomplete() {
        complete = false;
    }
}
