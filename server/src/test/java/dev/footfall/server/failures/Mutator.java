package dev.footfall.server.failures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes nonsense of good input by a few small changes. The same random numbers make the same nonsense. */
final class Mutator {
    private static final int LONGEST_RUN = 16;
    private static final int MOST_REPEATS = 64;
    private static final int MOST_CHANGES = 5;
    private static final List<byte[]> TOKENS = Stream.of(
                    "null",
                    "true",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "0.1e-400",
                    "NaN",
                    "\u0000",
                    "\\u0000",
                    "\\ud800",
                    "[[[[[[[[",
                    "{\"a\":{\"a\":",
                    "\"",
                    "\\",
                    "%00",
                    "%ff",
                    "%zz",
                    "%F0%9F%98%80",
                    ",",
                    ";",
                    "==",
                    "!~",
                    "|",
                    "**",
                    "\uFEFF",
                    "\u202E",
                    "e\u0301\u0301",
                    "\uD83D\uDC69\u200D\uD83D\uDE80",
                    "../../",
                    "${x}",
                    "' or 1=1 --",
                    "(a+)+$",
                    "(?i)[[:alpha:]]{1,1000}",
                    "\t",
                    "\u00A0",
                    "\u2028",
                    "9999-12-31",
                    "0000-00-00",
                    "+999999999-12-31T23:59:59Z",
                    "Etc/UTC",
                    "[",
                    "]",
                    "::1",
                    "255.255.255.255.255",
                    "https://",
                    "data:",
                    "@")
            .map(token -> token.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final RandomGenerator random;

    Mutator(RandomGenerator random) {
        this.random = random;
    }

    /** One of the good ones as it is. */
    byte[] good(List<byte[]> corpus) {
        return corpus.get(random.nextInt(corpus.size()));
    }

    /** One of the good ones with one to five changes. */
    byte[] nonsense(List<byte[]> corpus) {
        byte[] bytes = good(corpus);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, corpus);
        }
        return bytes;
    }

    /** Nonsense once in so many times. */
    byte[] rarelyNonsense(List<byte[]> corpus, int times) {
        return random.nextInt(times) == 0 ? nonsense(corpus) : good(corpus);
    }

    private byte[] changed(byte[] bytes, List<byte[]> corpus) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(LONGEST_RUN));
        return switch (random.nextInt(7)) {
            case 0 -> replaced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(bytes, at, end, new byte[0]);
            case 2 -> replaced(bytes, at, at, repeated(Arrays.copyOfRange(bytes, at, end)));
            case 3 -> replaced(bytes, at, at, good(TOKENS));
            case 4 -> replaced(bytes, at, end, good(TOKENS));
            case 5 -> replaced(bytes, at, bytes.length, tail(good(corpus)));
            default -> flipped(bytes, at);
        };
    }

    private byte[] tail(byte[] other) {
        return Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
    }

    private byte[] repeated(byte[] run) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int times = 1 + random.nextInt(MOST_REPEATS); times > 0; times--) {
            all.writeBytes(run);
        }
        return all.toByteArray();
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        if (at < bytes.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, from);
        all.writeBytes(by);
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }
}
