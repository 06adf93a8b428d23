package dev.footfall.http.exchange;

import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Request bodies, of which no more is held than a limit. */
public final class BoundedBody {
    /** What a JSON body may have. */
    public static final int MOST_BYTES = 8_000_000;

    private BoundedBody() {}

    /** The whole body; empty when it is longer than {@code most} bytes. */
    public static Optional<byte[]> read(InputStream body, int most) {
        try {
            byte[] bytes = body.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException brokenOff) {
            throw new BadRequestException(brokenOff);
        }
    }
}
