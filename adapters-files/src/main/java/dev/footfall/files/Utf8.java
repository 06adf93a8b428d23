package dev.footfall.files;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text whose faults can be found in the cell they are in: bytes that are no UTF-8 become the second half of a surrogate
 * pair without its first, which no UTF-8 spells.
 */
final class Utf8 {
    private static final char MALFORMED = '\uDFFF';

    private Utf8() {}

    static Reader reader(InputStream stream) {
        return new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED)));
    }

    /** Whether text of such a reader was malformed. */
    static boolean isMalformed(String text) {
        for (int at = text.indexOf(MALFORMED); at >= 0; at = text.indexOf(MALFORMED, at + 1)) {
            if (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
