package dev.footfall.http.ingestion;

import dev.footfall.application.ingest.IngestionCounts.Drop;
import dev.footfall.application.intake.Intake;
import dev.footfall.application.intake.Intake.Bucket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of events, as it is sent: times are UTC, as in {@code 2026-02-01T12:00:00Z}. */
record IntakeAnswer(List<Row> results, List<Recent> recent) {
    static IntakeAnswer of(Intake intake) {
        return new IntakeAnswer(
                intake.buckets().stream().map(Row::of).toList(),
                intake.lastDrops().stream().map(Recent::of).toList());
    }

    record Row(String time, long accepted, Map<String, Long> dropped) {
        private static Row of(Bucket bucket) {
            Map<String, Long> dropped = new LinkedHashMap<>();
            bucket.dropped().forEach((reason, events) -> dropped.put(reason.wireName(), events));
            return new Row(bucket.start().toString(), bucket.accepted(), dropped);
        }
    }

    record Recent(String time, String reason, String name, String hostname, String pathname) {
        private static Recent of(Drop drop) {
            return new Recent(
                    drop.at().toString(),
                    drop.reason().wireName(),
                    drop.name().value(),
                    drop.hostname(),
                    drop.pathname());
        }
    }
}
