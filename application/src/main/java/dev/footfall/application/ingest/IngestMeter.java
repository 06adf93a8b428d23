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

        @Override
        public void refused(Refusal reason) {}
    };

    /** One target of an event is on disk. */
    void accepted();

    /** One target of an event came to nothing. */
    void dropped(DropReason reason);

    /** One commit is on disk, with the events of so many requests. */
    void committed(int requests);

    /** A request was not taken in, and its sender is told so. */
    void refused(Refusal reason);

    /** Why a request is not taken in. */
    enum Refusal {
        /** Too much waits for the store, or has waited for too long. */
        QUEUE,
        /** The store does not work. */
        STORE,
        /** The store works, but cannot take this. */
        UNSTORABLE
    }
}
