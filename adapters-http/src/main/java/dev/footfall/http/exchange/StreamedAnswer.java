package dev.footfall.http.exchange;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that is sent while it is made. What fails before anything is sent is answered like any failure; what fails
 * later has the connection cut, because an answer that merely ends would be taken for a whole one.
 */
public final class StreamedAnswer implements StreamingOutput {
    /** The request property that holds a {@link Runnable} which cuts the connection; without it nothing can be cut. */
    public static final String BREAK_OFF = "dev.footfall.http.break-off";

    private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);

    private final ContainerRequestContext request;
    private final Body body;

    private StreamedAnswer(ContainerRequestContext request, Body body) {
        this.request = request;
        this.body = body;
    }

    /** Success, of which {@code HEAD} learns no more than that. */
    public static Response of(ContainerRequestContext request, String type, Body body) {
        Response.ResponseBuilder answer = Response.ok().header(HttpHeaders.CONTENT_TYPE, type);
        return HttpMethod.HEAD.equals(request.getMethod())
                ? answer.build()
                : answer.entity(new StreamedAnswer(request, body)).build();
    }

    @Override
    public void write(OutputStream client) throws IOException {
        HeldStream held = new HeldStream(client);
        try {
            body.writeTo(held);
            held.release();
        } catch (IOException | RuntimeException | Error failure) {
            if (!held.hasSent()) {
                throw failure;
            }
            tell(held, failure);
            if (!isCut()) {
                throw failure;
            }
        }
    }

    private void tell(HeldStream held, Throwable failure) {
        String id = request.getHeaderString(RequestIds.HEADER);
        if (held.clientIsGone()) {
            LOG.debug("Request {}: the client has not waited for the end of the answer", id);
        } else {
            LOG.error("Request {} failed with its answer half sent", id, failure);
        }
    }

    // A runtime would only log the failure once more, and end the answer as if it were whole.
    private boolean isCut() {
        if (request.getProperty(BREAK_OFF) instanceof Runnable cut) {
            cut.run();
            return true;
        }
        return false;
    }

    /** What writes the answer. It may close the stream or not. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream client) throws IOException;
    }
}
