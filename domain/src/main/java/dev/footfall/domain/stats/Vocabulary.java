package dev.footfall.domain.stats;

/** Which words a question may use: those of the documented API, or also those a dashboard needs (appendix A). */
public enum Vocabulary {
    PUBLIC,
    EXTENDED;

    /** Whether those who speak this know a word of that. */
    public boolean has(Vocabulary word) {
        return this == EXTENDED || word == PUBLIC;
    }
}
