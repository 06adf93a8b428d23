package dev.footfall.http.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** How a body is packed. */
public enum ContentCoding {
    PLAIN,
    GZIP;

    /** Empty when it is packed in a way nobody here can unpack. */
    public static Optional<ContentCoding> of(ContainerRequestContext request) {
        String said = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return switch (said == null ? "" : said.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> Optional.of(PLAIN);
            case "gzip", "x-gzip" -> Optional.of(GZIP);
            default -> Optional.empty();
        };
    }

    /** @throws IOException when the body does not even begin as it says */
    public InputStream unpacked(InputStream body) throws IOException {
        return switch (this) {
            case PLAIN -> body;
            case GZIP -> new GZIPInputStream(body);
        };
    }
}
