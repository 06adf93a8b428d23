package dev.footfall.persistence.statistics;

/**
 * How far the store has come.
 *
 * @param sequence the number of the last commit; each has one more than the one before, and none has 0
 * @param events how many events the commits up to it have stored
 */
record Position(long sequence, long events) {
    static final Position START = new Position(0, 0);

    /** That of the next commit, which stores so many events. */
    Position next(long storedEvents) {
        return new Position(sequence + 1, events + storedEvents);
    }

    boolean isBehind(Position other) {
        return sequence < other.sequence;
    }
}
