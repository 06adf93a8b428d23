package dev.footfall.embedded;

/** The file is no backup, a damaged one, or one of a newer Footfall. The message is one sentence for the operator. */
public final class BackupUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupUnreadable(String sentence) {
        super(sentence);
    }

    BackupUnreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
