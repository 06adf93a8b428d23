package dev.footfall.embedded;

/** A shared configuration store holds hashes that only one secret makes sense of, and nobody said which. */
public final class SecretMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretMissing(String message) {
        super(message);
    }
}
