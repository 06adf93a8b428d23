package dev.footfall.application.store;

/**
 * A store cannot do its work now: the disk is full, the network is gone, the database has failed. Whether the refused
 * change was made is unknown.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
