package dev.footfall.server;

/** Failures in one line. */
final class Failures {
    private Failures() {}

    /** What failed, and the reason behind it unless it says so already. */
    static String sentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = firstLine(failure);
        String why = firstLine(root);
        return what.contains(why) ? what : what + ": " + why;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }
}
