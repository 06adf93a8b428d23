package dev.footfall.http.batches;

import dev.footfall.application.ingest.BatchVerdict;
import dev.footfall.application.ingest.BatchVerdict.Flaw;
import dev.footfall.application.ingest.RecordBatch;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the events of a batch, in their order. */
record BatchAnswer(List<Row> results) {
    /** @param verdicts of those that could be read */
    static BatchAnswer of(List<SentEvent> sent, List<BatchVerdict> verdicts) {
        Iterator<BatchVerdict> next = verdicts.iterator();
        return new BatchAnswer(sent.stream()
                .map(event -> Row.of(
                        event.id().orElse(null),
                        event.content().fold(Outcome::invalid, readable -> Outcome.of(next.next()))))
                .toList());
    }

    record Row(@Nullable String id, String status, @Nullable String reason) {
        private static Row of(@Nullable String id, Outcome outcome) {
            return new Row(id, outcome.status(), outcome.reason());
        }
    }

    private record Outcome(String status, @Nullable String reason) {
        static Outcome invalid(String reason) {
            return new Outcome("invalid", reason);
        }

        static Outcome of(BatchVerdict verdict) {
            return switch (verdict) {
                case BatchVerdict.Accepted() -> new Outcome("accepted", null);
                case BatchVerdict.Duplicate() -> new Outcome("duplicate", null);
                case BatchVerdict.Dropped(var reason) -> new Outcome("dropped", reason.wireName());
                case BatchVerdict.Refused(Flaw flaw) -> invalid(words(flaw));
            };
        }

        private static String words(Flaw flaw) {
            return switch (flaw) {
                case TOO_OLD -> "timestamp: is more than " + RecordBatch.OLDEST.toDays() + " days ago";
                case TOO_FAR_AHEAD ->
                    "timestamp: is more than " + RecordBatch.FARTHEST_AHEAD.toMinutes() + " minutes ahead";
                case OTHER_SITE -> "domain: is another site";
            };
        }
    }
}
