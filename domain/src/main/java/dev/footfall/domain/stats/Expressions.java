package dev.footfall.domain.stats;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of filters: what RE2, which searches in linear time, understands. Java's own engine, which does not,
 * is only asked whether an expression is well formed, and never searches what clients store.
 */
public final class Expressions {
    /** In characters: Java takes minutes to read an expression of a million, and RE2 takes none of that length. */
    static final int LONGEST = 10_000;

    /** What Java knows and RE2 does not: looking around, atomic groups, back references, possessive repetition. */
    private static final Pattern BEYOND_RE2 =
            Pattern.compile("\\(\\?(?:[=!>]|<[=!])|\\\\(?:[1-9]|k<|G|Z|R|X|N|h|H)|[*+?}]\\+|&&");

    /** What {@code (?ims)} at the start of an expression turns on. */
    private static final int SWITCHES_OF_RE2 = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE | Pattern.DOTALL;

    private Expressions() {}

    public static boolean isValid(String expression) {
        try {
            return expression.length() <= LONGEST
                    && !BEYOND_RE2.matcher(expression).find()
                    && (Pattern.compile(expression).flags() & ~SWITCHES_OF_RE2) == 0
                    && Repetition.isBearable(expression);
        } catch (PatternSyntaxException malformed) {
            return false;
        }
    }

    /** Only for short texts of our own. */
    static boolean isFoundIn(String expression, String text) {
        return Pattern.compile(expression, Pattern.DOTALL).matcher(text).find();
    }
}
