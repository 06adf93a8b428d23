package dev.footfall.http.ingestion;

import dev.footfall.application.ingest.pipeline.Pipeline.Taken;
import dev.footfall.application.records.RawRecords;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Event;
import dev.footfall.http.exchange.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of an event, as it is sent.
 *
 * @param verdict {@code accepted}, {@code dropped} or, if a tracker would get a 400, {@code refused}
 * @param reason why it would be dropped
 * @param event what would be stored, without the numbers of visitor and visit
 */
public record ExplainedEvent(
        String verdict, @Nullable String reason, List<Taken> steps, JsonTree.@Nullable Members event) {
    private static final List<String> NUMBERS = List.of("site_id", "session_id", "user_id");

    static ExplainedEvent refused(List<Taken> steps) {
        return new ExplainedEvent("refused", null, steps, null);
    }

    static ExplainedEvent dropped(List<Taken> steps, DropReason reason) {
        return new ExplainedEvent("dropped", reason.wireName(), steps, null);
    }

    static ExplainedEvent accepted(List<Taken> steps, Event stored) {
        Map<String, JsonTree> shown = new LinkedHashMap<>(RawRecords.of(stored).members());
        shown.keySet().removeAll(NUMBERS);
        return new ExplainedEvent("accepted", null, steps, new JsonTree.Members(shown));
    }

    public String json() {
        return Json.text(this);
    }
}
