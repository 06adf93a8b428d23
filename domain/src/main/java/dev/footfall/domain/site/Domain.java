package dev.footfall.domain.site;

import io.vavr.control.Either;
import java.util.Locale;

/** The name a site is known by, as in {@code example.com}. Always trimmed and lower case. */
public record Domain(String value) {
    public Domain {
        if (!isCanonical(value)) {
            throw new IllegalArgumentException("not a canonical domain: '" + value + "'");
        }
    }

    /** Reads what somebody typed; blank text is the only thing that is no domain. */
    public static Either<SiteProblem, Domain> parse(String typed) {
        String value = canonical(typed);
        return value.isEmpty() ? Either.left(new SiteProblem.BlankDomain()) : Either.right(new Domain(value));
    }

    /** Whether a text can be the domain of a site as it stands. */
    public static boolean isCanonical(String text) {
        return !text.isEmpty() && text.equals(canonical(text));
    }

    private static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
