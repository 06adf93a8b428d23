package dev.footfall.domain.page;

/** Unicode's property White_Space, which no method of the JDK tests: {@code strip} leaves U+00A0 and U+0085 alone. */
final class WhiteSpace {
    private WhiteSpace() {}

    static String trim(String text) {
        String kept = trimEnd(text);
        int start = 0;
        while (start < kept.length() && isWhiteSpace(kept.charAt(start))) {
            start++;
        }
        return kept.substring(start);
    }

    static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isWhiteSpace(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }
}
