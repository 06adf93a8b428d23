package dev.footfall.http.admin;

import dev.footfall.http.exchange.ContentCoding;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;

/** A body as it comes from the client, unpacked. Its failures are the client's and are told from those of our disk. */
final class ArrivingBody extends InputStream {
    private final InputStream body;

    private ArrivingBody(InputStream body) {
        this.body = body;
    }

    /** @param request whose coding somebody has looked at already */
    static ArrivingBody of(ContainerRequestContext request) throws Broken {
        try {
            return new ArrivingBody(ContentCoding.of(request).orElseThrow().unpacked(request.getEntityStream()));
        } catch (IOException failed) {
            throw new Broken(failed);
        }
    }

    @Override
    public int read() throws Broken {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws Broken {
        try {
            return body.read(bytes, offset, length);
        } catch (IOException failed) {
            throw new Broken(failed);
        }
    }

    /** The body has broken off or is not what it says. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super(cause);
        }
    }
}
