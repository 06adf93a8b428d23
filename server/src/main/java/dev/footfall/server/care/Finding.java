package dev.footfall.server.care;

/**
 * What one look at an installation has found.
 *
 * @param subject as in {@code data directory}
 * @param detail without a full stop
 */
record Finding(Verdict verdict, String subject, String detail) {
    enum Verdict {
        WELL,
        FAILED
    }

    static Finding well(String subject, String detail) {
        return new Finding(Verdict.WELL, subject, detail);
    }

    static Finding failed(String subject, String detail) {
        return new Finding(Verdict.FAILED, subject, detail);
    }

    /** One line. */
    String text() {
        String word = switch (verdict) {
            case WELL -> "ok    ";
            case FAILED -> "FAILED";
        };
        return word + "  " + subject + ": " + detail.replace('\n', ' ');
    }
}
