package dev.footfall.application.export;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.records.RawRecords;
import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.site.Site;

/** Writes the raw events or visits of a site, oldest first (admin-api.md §9). The sink is left open. */
public final class ExportRecords {
    private final StoredData data;

    public ExportRecords(StoredData data) {
        this.data = data;
    }

    public void events(Site site, Span span, RecordSink sink) {
        data.events(site.id(), span, event -> sink.write(RawRecords.of(event)));
    }

    /** Visits in their present state; the span limits when they were last active. */
    public void sessions(Site site, Span span, RecordSink sink) {
        data.sessions(site.id(), span, session -> sink.write(RawRecords.of(session)));
    }
}
