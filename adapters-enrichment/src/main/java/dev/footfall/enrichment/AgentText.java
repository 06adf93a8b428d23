package dev.footfall.enrichment;

import java.util.Optional;

/**
 * What a browser or program says of itself. Everything is a search for fixed text, so that nobody can send an expensive
 * one.
 */
record AgentText(String value) {
    /** No browser says more; of a longer text the rest is not read. */
    private static final int LONGEST = 2_048;

    /** No version or model is longer; what is told here gets stored. */
    private static final int LONGEST_WORD = 16;

    AgentText {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    boolean has(String part) {
        return value.contains(part);
    }

    boolean hasAny(Iterable<String> parts) {
        for (String part : parts) {
            if (has(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code word} stands between characters that are neither letters nor digits. */
    boolean hasWord(String word) {
        for (int at = indexOfWord(word, 0); at >= 0; at = indexOfWord(word, at + 1)) {
            int end = at + word.length();
            if (end == value.length() || !Character.isLetterOrDigit(value.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The digits, dots and underscores right after {@code label}, cut to two components, as in {@code 10.15} for
     * {@code 10_15_7}; empty unless a digit follows some label.
     */
    Optional<String> versionAfter(String label) {
        for (int at = indexOfWord(label, 0); at >= 0; at = indexOfWord(label, at + 1)) {
            int start = at + label.length();
            if (start < value.length() && isDigit(value.charAt(start))) {
                return Optional.of(version(start));
            }
        }
        return Optional.empty();
    }

    /** The letters and digits right after {@code label}, or nothing. */
    String wordAfter(String label) {
        int at = indexOfWord(label, 0);
        int start = at + label.length();
        int end = start;
        while (at >= 0 && end < limit(start) && Character.isLetterOrDigit(value.charAt(end))) {
            end++;
        }
        return at < 0 ? "" : value.substring(start, end);
    }

    private String version(int start) {
        StringBuilder version = new StringBuilder();
        int components = 1;
        for (int i = start; i < limit(start); i++) {
            char c = value.charAt(i);
            boolean separator = (c == '.' || c == '_') && i + 1 < value.length() && isDigit(value.charAt(i + 1));
            components += separator ? 1 : 0;
            if (components > 2 || !(isDigit(c) || separator)) {
                break;
            }
            version.append(separator ? '.' : c);
        }
        return version.toString();
    }

    private int limit(int start) {
        return Math.min(value.length(), start + LONGEST_WORD);
    }

    private int indexOfWord(String word, int from) {
        int at = value.indexOf(word, from);
        while (at > 0 && Character.isLetterOrDigit(value.charAt(at - 1))) {
            at = value.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
