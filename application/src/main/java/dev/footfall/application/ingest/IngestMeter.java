package dev.footfall.application.ingest;

import dev.footfall.domain.visit.DropReason;

/** Is told how live ingestion goes, for the figures of an operator. Any thread may call. */
public interface IngestMeter {
    /** For those who want no figures. */
    IngestMeter NONE = new IngestMeter() {
        @Override
        public void accepted() {}

        @Override
        public void dropped(DropReason reason) {}

        @Override
        public void committed(int requests) {}
    };

    /** One target of an event is on disk. */
    void accepted();

    /** One target of an event came to nothing. */
    void dropped(DropReason reason);

    /** One commit is on disk, with the events of so many requests. */
    void committed(int requests);
}
