package dev.footfall.embedded;

/** Another process, or this one a second time, has opened the data directory. */
public final class DataDirectoryInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(String message) {
        super(message);
    }
}
