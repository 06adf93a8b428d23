package dev.footfall.domain.stats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a well-formed regular expression says, in braces, that something is there, and how long it gets when that is
 * written out, as RE2 does.
 */
final class Repetition {
    /** How often inside each other RE2 puts up with. */
    static final int MOST = 1_000;

    /** How long RE2 lets it get, in steps of its program, with something to spare. */
    static final int LONGEST = 80_000;

    private static final int STEPS_OF_LETTER = 2;
    private static final int STEPS_OF_SET = 30;

    /** Of a category of letters: its ranges in UTF-8. */
    private static final int STEPS_OF_CATEGORY = 800;

    private static final Pattern CATEGORY = Pattern.compile("\\\\[pP]");
    private static final Pattern NAMED = Pattern.compile("\\\\[pPx](?:\\{[^}]*}|.)");
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]+)(?:,([0-9]*))?}");

    private final String expression;
    private int at;

    private Repetition(String expression) {
        this.expression = expression;
    }

    /** Whether RE2 takes it. */
    static boolean isBearable(String expression) {
        Extent extent = new Repetition(expression).extent();
        return extent.nested() <= MOST && extent.steps() <= LONGEST;
    }

    /**
     * @param nested the greatest product of counts inside each other; 1 where there are none
     * @param steps of everything; neither is exact where it is too much
     */
    private record Extent(long nested, long steps) {
        static final Extent NOTHING = new Extent(1, 0);

        Extent and(Extent other) {
            return new Extent(Math.max(nested, other.nested), Math.min(steps + other.steps, LONGEST + 1L));
        }

        Extent times(long count) {
            return new Extent(Math.min(nested * count, MOST + 1L), Math.min(steps * count, LONGEST + 1L));
        }
    }

    private Extent extent() {
        Deque<Extent> around = new ArrayDeque<>();
        Extent before = Extent.NOTHING;
        Extent last = Extent.NOTHING;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            switch (c) {
                case '(' -> {
                    around.push(before.and(last));
                    before = Extent.NOTHING;
                    last = Extent.NOTHING;
                    at++;
                }
                case ')' -> {
                    last = before.and(last);
                    before = around.isEmpty() ? Extent.NOTHING : around.pop();
                    at++;
                }
                case '{' -> last = last.times(count());
                case '*', '+', '?' -> at++;
                default -> {
                    before = before.and(last);
                    last = atom(c);
                }
            }
        }
        return around.stream().reduce(before.and(last), Extent::and);
    }

    private Extent atom(char first) {
        int from = at;
        switch (first) {
            case '\\' -> at += expression.startsWith("\\Q", at) ? quotation() : escape();
            case '[' -> set();
            default -> at++;
        }
        String atom = expression.substring(from, at);
        boolean isLetter = first != '[' && first != '.' && first != '\\';
        return new Extent(1, categories(atom) * STEPS_OF_CATEGORY + (isLetter ? STEPS_OF_LETTER : STEPS_OF_SET));
    }

    private static long categories(String atom) {
        return CATEGORY.matcher(atom).results().count();
    }

    // As in \pL, \p{Lu} and \x{10ffff}.
    private int escape() {
        Matcher named = NAMED.matcher(expression).region(at, expression.length());
        return named.lookingAt() ? named.end() - at : Math.min(2, expression.length() - at);
    }

    private int quotation() {
        int end = expression.indexOf("\\E", at);
        return end < 0 ? expression.length() - at : end + 2 - at;
    }

    // A bracket right after the first one, or after its ^, is a member.
    private void set() {
        at += expression.startsWith("[^", at) ? 2 : 1;
        if (expression.startsWith("]", at)) {
            at++;
        }
        int depth = 1;
        while (depth > 0 && at < expression.length()) {
            switch (expression.charAt(at)) {
                case '\\' -> at += 2;
                case '[' -> {
                    depth++;
                    at++;
                }
                case ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        }
    }

    private long count() {
        Matcher braces = COUNT.matcher(expression).region(at, expression.length());
        if (!braces.lookingAt()) {
            at++;
            return 1;
        }
        at = braces.end();
        String most = braces.group(2);
        return Math.max(1, number(most == null || most.isEmpty() ? braces.group(1) : most));
    }

    private static long number(String digits) {
        return digits.length() > 4 ? MOST + 1L : Long.parseLong(digits);
    }
}
