package dev.footfall.http.exchange;

import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Request bodies, of which no more is held than a limit. */
public final class BoundedBody {
    /** What a JSON body may have. */
    public static final int MOST_BYTES = 8_000_000;

    private BoundedBody() {}

    /** The whole body; empty when it is longer than {@code most} bytes. */
    public static Optional<byte[]> read(InputStream body, int most) {
        return read(body, -1, most);
    }

    /**
     * As {@link #read(InputStream, int)}, of a body that is said to be so long.
     *
     * @param said in bytes; less than 0 if nothing is said. Bodies that were packed are longer than what is said of them
     */
    public static Optional<byte[]> read(InputStream body, int said, int most) {
        try {
            byte[] bytes = said < 0 || said > most ? body.readNBytes(most + 1) : asSaid(body, said, most);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException brokenOff) {
            throw new BadRequestException(brokenOff);
        }
    }

    // Into an array of its length: an event has some 200 bytes, and readNBytes alone would take 16 KB for each.
    private static byte[] asSaid(InputStream body, int said, int most) throws IOException {
        byte[] begun = body.readNBytes(said + 1);
        if (begun.length <= said) {
            return begun;
        }
        byte[] rest = body.readNBytes(most - said);
        byte[] whole = Arrays.copyOf(begun, begun.length + rest.length);
        System.arraycopy(rest, 0, whole, begun.length, rest.length);
        return whole;
    }
}
