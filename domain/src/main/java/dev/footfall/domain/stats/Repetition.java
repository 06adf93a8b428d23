package dev.footfall.domain.stats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a well-formed regular expression says, in braces, that something is there: RE2 writes it out so often. */
final class Repetition {
    /** What RE2 puts up with. */
    static final int MOST = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{([0-9]+)(?:,([0-9]*))?}");

    private final String expression;
    private int at;

    private Repetition(String expression) {
        this.expression = expression;
    }

    /** The greatest product of counts inside each other; 1 where there are none. More than {@link #MOST} is not exact. */
    static long in(String expression) {
        return new Repetition(expression).greatest();
    }

    private long greatest() {
        Deque<Long> around = new ArrayDeque<>();
        long here = 1;
        long last = 1;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            switch (c) {
                case '(' -> {
                    around.push(here);
                    here = 1;
                    last = 1;
                    at++;
                }
                case ')' -> {
                    last = here;
                    here = Math.max(here, around.isEmpty() ? 1 : around.pop());
                    at++;
                }
                case '{' -> {
                    last = Math.min(last * count(), MOST + 1L);
                    here = Math.max(here, last);
                }
                case '*', '+', '?' -> at++;
                default -> {
                    last = 1;
                    atom(c);
                }
            }
        }
        return around.stream().reduce(here, Math::max);
    }

    private void atom(char first) {
        switch (first) {
            case '\\' -> at += expression.startsWith("\\Q", at) ? quotation() : 2;
            case '[' -> set();
            default -> at++;
        }
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
