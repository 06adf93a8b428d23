package dev.footfall.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts bytes into lines that end with LF or CRLF, without copying them: {@link #bytes} from {@link #begin} on hold the
 * line until the next call of {@link #advance}. Of a line that is too long nothing is held.
 */
final class Lines implements AutoCloseable {
    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream stream;
    private final int longest;
    private byte[] bytes;
    private int limit;
    private int begin;
    private int end;
    private int following;
    private long number;
    private boolean isTooLong;

    Lines(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
        this.bytes = new byte[Math.min(FIRST_SIZE, longest + 2)];
    }

    /** Goes on to the next line; false when there is none. What follows the last LF is a line unless it is empty. */
    boolean advance() throws IOException {
        begin = following;
        number++;
        isTooLong = false;
        int from = begin;
        while (true) {
            int feed = feed(from);
            if (feed >= 0) {
                endAt(feed, feed + 1);
                return true;
            }
            int searched = limit - begin;
            if (!fill()) {
                boolean hasRest = limit > begin || isTooLong;
                endAt(limit, limit);
                return hasRest;
            }
            from = isTooLong ? begin : begin + searched;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int begin() {
        return begin;
    }

    int length() {
        return end - begin;
    }

    /** The line's number, counted from 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return isTooLong;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void endAt(int feed, int next) {
        end = feed > begin && bytes[feed - 1] == '\r' ? feed - 1 : feed;
        following = next;
        isTooLong |= length() > longest;
    }

    private int feed(int from) {
        for (int at = from; at < limit; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Reads more behind what there is of the line, which may move. False at the end of the stream. */
    private boolean fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(bytes, begin, bytes, 0, limit - begin);
            limit -= begin;
            begin = 0;
        }
        if (limit == bytes.length) {
            makeRoom();
        }
        int read = stream.read(bytes, limit, bytes.length - limit);
        limit += Math.max(read, 0);
        return read >= 0;
    }

    private void makeRoom() {
        int largest = longest + 2;
        if (bytes.length < largest) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(largest, 2L * bytes.length));
        } else {
            isTooLong = true;
            limit = 0;
        }
    }
}
