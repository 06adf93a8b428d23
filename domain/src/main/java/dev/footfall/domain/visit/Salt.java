package dev.footfall.domain.visit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Sixteen random bytes that key the visitor ids of a day. Deleted when it is 48 hours old; never logged. */
public final class Salt {
    /** How many bytes a salt has. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    public Salt(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a salt has " + LENGTH + " bytes");
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * A key for a day that has no salt of its own, or has it no more. Nobody can work it out once this salt is gone, nor
     * this salt from it.
     */
    public Salt derivedFor(LocalDate day) {
        byte[] message = ("visitors of " + day).getBytes(StandardCharsets.UTF_8);
        byte[] swapped = (day + " had visitors").getBytes(StandardCharsets.UTF_8);
        return new Salt(ByteBuffer.allocate(LENGTH)
                .putLong(SipHash.hash(bytes, message))
                .putLong(SipHash.hash(bytes, swapped))
                .array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Salt[redacted]";
    }
}
