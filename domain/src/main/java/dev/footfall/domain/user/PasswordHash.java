package dev.footfall.domain.user;

/** What is stored of a password: enough to recognise it, never the text itself. Its form is the hasher's own matter. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash[redacted]";
    }
}
