package dev.footfall.domain.stats.reference;

import java.time.Instant;

/** A stretch of local time, as long as its granularity says; the range may cover only a part of it. */
record Bucket(Cell label, Instant first, Instant last) {
    boolean contains(Instant instant) {
        return !instant.isBefore(first) && !instant.isAfter(last);
    }
}
