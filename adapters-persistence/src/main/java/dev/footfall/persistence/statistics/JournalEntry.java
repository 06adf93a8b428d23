package dev.footfall.persistence.statistics;

/** A batch in the journal. Nobody changes its bytes. */
final class JournalEntry {
    private final Position position;
    private final long events;
    private final byte[] content;

    /**
     * @param position the store's after it
     * @param events how many are in it
     */
    JournalEntry(Position position, long events, byte[] content) {
        this.position = position;
        this.events = events;
        this.content = content;
    }

    Position position() {
        return position;
    }

    long events() {
        return events;
    }

    byte[] content() {
        return content;
    }

    /** The position of the commit before. */
    Position before() {
        return new Position(position.sequence() - 1, position.events() - events);
    }
}
