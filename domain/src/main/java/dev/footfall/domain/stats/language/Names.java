package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Vocabulary;
import java.util.Optional;

/** What the words of a request name. */
record Names(Vocabulary spoken) {
    Optional<Metric> metric(JsonTree item) {
        return item instanceof JsonTree.Text(String name) ? Metric.named(name, spoken) : Optional.empty();
    }

    Optional<Dimension> dimension(JsonTree item) {
        return item instanceof JsonTree.Text(String name) ? Dimension.named(name, spoken) : Optional.empty();
    }
}
