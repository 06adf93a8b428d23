package dev.footfall.persistence.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that become more. Used by one thread. */
final class Bytes {
    private static final int FIRST = 4096;

    private ByteBuffer buffer = ByteBuffer.allocate(FIRST);

    Bytes put(byte value) {
        room(Byte.BYTES).put(value);
        return this;
    }

    Bytes putInt(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    Bytes putLong(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** As UTF-8, behind its length. */
    Bytes putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        return this;
    }

    int size() {
        return buffer.position();
    }

    /** Puts a number where there is one already. */
    void replaceInt(int at, int value) {
        buffer.putInt(at, value);
    }

    byte[] toArray() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int enough = Math.max(Math.addExact(buffer.position(), bytes), Math.multiplyExact(buffer.capacity(), 2));
            buffer = ByteBuffer.allocate(enough).put(buffer.flip());
        }
        return buffer;
    }
}
