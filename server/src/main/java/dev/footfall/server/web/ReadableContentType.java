package dev.footfall.server.web;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes a body whose content type is no content type for plain bytes. Jersey's servlet would refuse the request without a
 * word, before any filter has seen it.
 */
final class ReadableContentType extends Handler.Wrapper {
    ReadableContentType(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return super.handle(type == null || isReadable(type) ? request : new PlainBytes(request), response, callback);
    }

    private static boolean isReadable(String type) {
        try {
            var unused = MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static final class PlainBytes extends Request.Wrapper {
        private final HttpFields headers;

        PlainBytes(Request request) {
            super(request);
            headers = HttpFields.build(request.getHeaders())
                    .put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM)
                    .asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
