package dev.footfall.domain.stats;

import dev.footfall.domain.stats.QueryPlan.Column.Measured;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Part;
import java.util.ArrayList;
import java.util.List;

/** The parts of a plan while it is being made; what is asked for twice is there once. */
final class Layout {
    private final List<Part> parts = new ArrayList<>();

    /** The column of a measure, whose part is put behind the others if it is new. */
    Measured of(Part part, Measure measure) {
        int at = part.measures().indexOf(measure);
        if (at < 0) {
            throw new IllegalArgumentException("the part has no " + measure);
        }
        place(part);
        return new Measured(parts.indexOf(part), at);
    }

    /** Puts a part behind the others unless it is there. */
    void place(Part part) {
        if (!parts.contains(part)) {
            parts.add(part);
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
