package dev.footfall.http.openapi;

/**
 * Something that is not as it must be.
 *
 * @param pointer the place, as a JSON pointer
 * @param detail the words clients rely on (sites-api.md §10)
 */
public record Violation(String pointer, String detail) {
    /** A text in a path or a query that is no integer. */
    public static Violation noInteger(String parameter) {
        return new Violation("/" + parameter, "Invalid integer. Got: string");
    }
}
