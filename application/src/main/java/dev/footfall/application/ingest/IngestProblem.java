package dev.footfall.application.ingest;

/** Why a valid event cannot be taken in now; nothing of it is stored. */
public sealed interface IngestProblem {
    /** More events are waiting for the store than the queue holds, or this one has waited for too long. */
    record QueueFull() implements IngestProblem {}
}
