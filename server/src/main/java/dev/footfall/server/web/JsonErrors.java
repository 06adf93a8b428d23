package dev.footfall.server.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty itself refuses in the APIs' own form, {@code {"error": "…"}}, and tells nothing else. */
final class JsonErrors implements Request.Handler {
    private static final String REQUEST_ID = "x-request-id";
    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String body = "{\"error\":\"" + HttpStatus.getMessage(response.getStatus()) + "\"}";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        if (response.getStatus() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            // It is about to end, and another one is likely to take its place.
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (!response.getHeaders().contains(REQUEST_ID)) {
            response.getHeaders().put(REQUEST_ID, UUID.randomUUID().toString());
        }
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
