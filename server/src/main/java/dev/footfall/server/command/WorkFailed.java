package dev.footfall.server.command;

/** A command could not do what it was asked to. */
public final class WorkFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence all that the operator is told */
    public WorkFailed(String sentence) {
        super(sentence);
    }
}
