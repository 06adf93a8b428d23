package dev.footfall.embedded;

/** The data directory is of a format that this Footfall does not know: a newer one has written it, as a rule. */
public final class DataDirectoryUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataDirectoryUnknown(String sentence) {
        super(sentence);
    }
}
