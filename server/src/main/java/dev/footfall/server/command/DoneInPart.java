package dev.footfall.server.command;

/** A command has done what could be done, has said what could not, and ends with an exit code of its own. */
public final class DoneInPart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is missing, in short */
    public DoneInPart(String sentence) {
        super(sentence);
    }
}
