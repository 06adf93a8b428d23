package dev.footfall.application.ingest;

/**
 * A store that works cannot take something of a batch. Nothing of it is stored; the same batch will fail again, but parts of
 * it may not.
 */
public final class BatchRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BatchRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
