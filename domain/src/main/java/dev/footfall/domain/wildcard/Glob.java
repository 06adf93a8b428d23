package dev.footfall.domain.wildcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wildcard pattern as API clients write it: {@code *} and {@code **} stand for any run of characters, slashes
 * included; {@code |} separates alternatives, of which only the first is bound to the start of the text and only the
 * last to its end (stats-api-v1.md §7.3).
 *
 * @param alternatives at least one; each a list of literal pieces with a run of anything between neighbours
 */
public record Glob(List<List<String>> alternatives) {
    public Glob {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Reads a pattern; every text is one. A pipe after a backslash is a literal pipe. */
    public static Glob of(String pattern) {
        List<List<String>> alternatives = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && pattern.startsWith("|", i + 1)) {
                piece.append('|');
                i++;
            } else if (c == '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
                if (pattern.startsWith("*", i + 1)) {
                    i++;
                }
            } else if (c == '|') {
                pieces.add(piece.toString());
                piece.setLength(0);
                alternatives.add(pieces);
                pieces = new ArrayList<>();
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        alternatives.add(pieces);
        return new Glob(alternatives);
    }

    /** The only text that matches, if there is only one. */
    public Optional<String> onlyText() {
        return alternatives.size() == 1 && alternatives.getFirst().size() == 1
                ? Optional.of(alternatives.getFirst().getFirst())
                : Optional.empty();
    }

    /** Takes time in proportion to the text, never more: literal pieces are looked for from left to right. */
    public boolean matches(String text) {
        for (int i = 0; i < alternatives.size(); i++) {
            if (matches(text, alternatives.get(i), i == 0, i == alternatives.size() - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String text, List<String> pieces, boolean fromStart, boolean toEnd) {
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (pieces.size() == 1) {
            if (fromStart) {
                return toEnd ? text.equals(first) : text.startsWith(first);
            }
            return toEnd ? text.endsWith(first) : text.contains(first);
        }
        int at = fromStart ? (text.startsWith(first) ? 0 : -1) : text.indexOf(first);
        if (at < 0) {
            return false;
        }
        at += first.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return toEnd ? text.length() - last.length() >= at && text.endsWith(last) : text.indexOf(last, at) >= 0;
    }

    /** The same pattern as a regular expression for a search in linear time (RE2), where {@code .} needs the s flag. */
    public String toRegularExpression() {
        StringBuilder expression = new StringBuilder("(?s)^");
        for (int i = 0; i < alternatives.size(); i++) {
            if (i > 0) {
                expression.append('|');
            }
            List<String> pieces = alternatives.get(i);
            for (int j = 0; j < pieces.size(); j++) {
                expression.append(j == 0 ? "" : ".*").append(literally(pieces.get(j)));
            }
        }
        return expression.append('$').toString();
    }

    private static String literally(String piece) {
        StringBuilder escaped = new StringBuilder();
        piece.codePoints().forEach(c -> {
            if ("\\^$.|?*+()[]{}-/".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }
}
