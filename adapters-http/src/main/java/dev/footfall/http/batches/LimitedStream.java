package dev.footfall.http.batches;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once somebody wants more of it than a limit. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream stream, long most) {
        super(stream);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        left -= Math.max(0, count);
        if (left < 0) {
            throw new Exceeded();
        }
        return count;
    }

    /** There is more than there may be. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
