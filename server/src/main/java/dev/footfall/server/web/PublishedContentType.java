package dev.footfall.server.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Spells content types as the APIs publish them: Jetty's servlets leave out the space before {@code charset}. */
final class PublishedContentType extends Handler.Wrapper {
    PublishedContentType(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.addHttpStreamWrapper(Spaced::new);
        return super.handle(request, response, callback);
    }

    private static final class Spaced extends HttpStream.Wrapper {
        Spaced(HttpStream stream) {
            super(stream);
        }

        @Override
        public void send(
                MetaData.Request request,
                MetaData.@Nullable Response response,
                boolean last,
                @Nullable ByteBuffer content,
                Callback callback) {
            super.send(request, response == null ? null : spaced(response), last, content, callback);
        }

        private static MetaData.Response spaced(MetaData.Response response) {
            HttpFields fields = response.getHttpFields();
            HttpField type = fields.getField(HttpHeader.CONTENT_TYPE);
            if (type == null || !type.getValue().contains(";charset=")) {
                return response;
            }
            return new MetaData.Response(
                    response.getStatus(),
                    response.getReason(),
                    response.getHttpVersion(),
                    HttpFields.build(fields)
                            .put(HttpHeader.CONTENT_TYPE, type.getValue().replace(";charset=", "; charset=")),
                    response.getContentLength(),
                    response.getTrailersSupplier());
        }
    }
}
