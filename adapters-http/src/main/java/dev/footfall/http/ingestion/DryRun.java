package dev.footfall.http.ingestion;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.pipeline.Pipeline.Taken;
import dev.footfall.application.intake.ExplainEvent;
import dev.footfall.application.intake.Explanation;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Site;
import dev.footfall.http.events.FieldErrors;
import dev.footfall.http.events.SentEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains what a tracker would send: the reading of it first, then the steps of the pipeline. */
public final class DryRun {
    private static final String READING = "request";

    private final ExplainEvent explainEvent;
    private final SentEvents events;

    public DryRun(ExplainEvent explainEvent, JsonReader json) {
        this.explainEvent = explainEvent;
        this.events = new SentEvents(json);
    }

    /**
     * @param body an object, or the text of one
     * @param headers texts by the names of headers, which are believed
     * @param address the visitor's; empty: what the headers say
     */
    public ExplainedEvent of(Site site, JsonTree body, Optional<JsonTree> headers, Optional<String> address) {
        return events.read(body, headers, address).fold(DryRun::refused, event -> decided(site, event));
    }

    private static ExplainedEvent refused(FieldErrors errors) {
        return ExplainedEvent.refused(errors.errors().entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(words -> new Taken(READING, "refused: " + field.getKey() + " " + words)))
                .toList());
    }

    private ExplainedEvent decided(Site site, IncomingEvent event) {
        Explanation explanation = explainEvent.explain(site, event);
        List<Taken> steps = new ArrayList<>();
        steps.add(new Taken(READING, read(event)));
        steps.addAll(explanation.steps());
        return explanation
                .end()
                .fold(
                        reason -> ExplainedEvent.dropped(steps, reason),
                        stored -> ExplainedEvent.accepted(steps, stored));
    }

    private static String read(IncomingEvent event) {
        int properties = event.props().size();
        return event.name().value() + " of " + event.url().hostname()
                + event.url().pathname(event.routing())
                + (properties == 0
                        ? ""
                        : ", properties: " + String.join(", ", event.props().keySet()));
    }
}
