package dev.footfall.embedded;

/** Nothing was moved, and the target is as empty as it was. The message is one sentence for the operator. */
public final class MoveRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MoveRefused(String sentence) {
        super(sentence);
    }
}
