package dev.footfall.domain.page;

import java.nio.charset.StandardCharsets;

/** Percent escapes, which never fail: a malformed one stays as it is, bytes that are no UTF-8 become U+FFFD. */
final class Escapes {
    private Escapes() {}

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] == '%' && i + 2 < bytes.length ? octet(bytes[i + 1], bytes[i + 2]) : -1;
            bytes[length++] = octet < 0 ? bytes[i] : (byte) octet;
            i += octet < 0 ? 0 : 2;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** As in {@code application/x-www-form-urlencoded}, where a plus sign is a space. */
    static String decodeForm(String text) {
        return decode(text.replace('+', ' '));
    }

    /** Negative unless both are hexadecimal digits. */
    private static int octet(byte high, byte low) {
        int first = digit(high);
        int second = digit(low);
        return first < 0 || second < 0 ? -1 : (first << 4) | second;
    }

    /** {@link Character#digit} would take digits of other scripts too, but no single byte is one. */
    private static int digit(byte character) {
        return character < 0 ? -1 : Character.digit(character, 16);
    }
}
