package dev.footfall.http.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Holds the first bytes of an answer back, so that one which fails early can still become an error. */
final class HeldStream extends OutputStream {
    private static final int HELD_BYTES = 64 * 1024;

    private final OutputStream client;
    private final byte[] held = new byte[HELD_BYTES];
    private int count;
    private Fate fate = Fate.UNSENT;

    HeldStream(OutputStream client) {
        this.client = client;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > held.length - count) {
            release();
        }
        if (length > held.length) {
            send(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, held, count, length);
            count += length;
        }
    }

    /** Sends what is held. Flushing and closing do not, for writers do either in the middle of a failure. */
    void release() throws IOException {
        int length = count;
        count = 0;
        if (length > 0) {
            send(held, 0, length);
        }
    }

    private void send(byte[] bytes, int offset, int length) throws IOException {
        fate = Fate.GONE;
        client.write(bytes, offset, length);
        fate = Fate.SENT;
    }

    /** Whether the client may have seen something. */
    boolean hasSent() {
        return fate != Fate.UNSENT;
    }

    /** Whether it was the client's end that failed. */
    boolean clientIsGone() {
        return fate == Fate.GONE;
    }

    private enum Fate {
        UNSENT,
        SENT,
        GONE
    }
}
