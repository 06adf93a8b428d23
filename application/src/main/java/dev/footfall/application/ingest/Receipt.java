package dev.footfall.application.ingest;

import dev.footfall.domain.visit.DropReason;
import java.util.List;
import java.util.Optional;

/**
 * What became of an event. All that was not dropped is durable.
 *
 * @param targets one entry for each target, in order: empty when it was stored
 */
public record Receipt(List<Optional<DropReason>> targets) {
    public Receipt {
        targets = List.copyOf(targets);
    }

    public long dropped() {
        return targets.stream().filter(Optional::isPresent).count();
    }
}
