package dev.footfall.application.ingest;

import dev.footfall.domain.visit.DropReason;
import java.util.List;

/**
 * What became of a file of events.
 *
 * @param accepted how many events were stored
 * @param dropped the lines that came to nothing, in their order
 */
public record Loaded(long accepted, List<Dropped> dropped) {
    public Loaded {
        dropped = List.copyOf(dropped);
    }

    /** A line that came to nothing. */
    public record Dropped(long line, DropReason reason) {}
}
