package dev.footfall.embedded;

/** There is something in the folder already, and a restored backup replaces nothing. */
public final class DataDirectoryNotEmpty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataDirectoryNotEmpty(String sentence) {
        super(sentence);
    }
}
