package dev.footfall.embedded;

import dev.footfall.application.move.TableSalvage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link Footfall#recover} has brought over.
 *
 * @param configuration by table; empty if the folder has no configuration of its own
 * @param statistics by table, and what was in the log and journals; empty if the folder has no statistics of its own
 * @param secret whether there was one, without which no API key is recognised
 * @param notes what was wrong, a sentence each
 */
public record Recovered(
        List<TableSalvage> configuration, List<TableSalvage> statistics, Secret secret, List<String> notes) {
    public Recovered {
        configuration = List.copyOf(configuration);
        statistics = List.copyOf(statistics);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return notes.isEmpty()
                && Stream.concat(configuration.stream(), statistics.stream()).allMatch(TableSalvage::isWhole);
    }

    /** What became of the server's secret. */
    public enum Secret {
        COPIED,
        /** The operator gives it, or it is lost. */
        NONE
    }
}
