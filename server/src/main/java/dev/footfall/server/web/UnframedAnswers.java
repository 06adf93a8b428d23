package dev.footfall.server.web;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets no half answer look like a whole one to clients of HTTP/1.0, nginx before others: where its length is not told, an
 * answer ends with the connection. Until all of it is on its way, such a connection can end by a reset only.
 */
final class UnframedAnswers extends Handler.Wrapper {
    /** For {@code SO_LINGER}. */
    private static final int RESET = 0;

    private static final int IN_ORDER = -1;

    UnframedAnswers(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData();
        if (connection.getHttpVersion() == HttpVersion.HTTP_1_0
                && connection.getConnection().getEndPoint() instanceof ClientConnection client) {
            request.addHttpStreamWrapper(stream -> new Unframed(stream, client.getChannel()));
        }
        return super.handle(request, response, callback);
    }

    private static final class Unframed extends HttpStream.Wrapper {
        private final NetworkChannel channel;
        private boolean isFramed;
        /** Where a part is missing Jetty would end the answer as if it were whole. */
        private volatile boolean cut;

        Unframed(HttpStream stream, NetworkChannel channel) {
            super(stream);
            this.channel = channel;
        }

        @Override
        public void send(
                MetaData.Request request,
                MetaData.@Nullable Response response,
                boolean last,
                @Nullable ByteBuffer content,
                Callback callback) {
            if (response != null) {
                // What is sent all at once has its length told.
                isFramed = last || response.getContentLength() >= 0;
                if (!isFramed) {
                    endBy(RESET);
                }
            }
            if (isFramed) {
                super.send(request, response, last, content, callback);
            } else if (cut) {
                callback.failed(new EofException());
            } else {
                sendPart(request, response, content, last ? end(request, callback) : callback);
            }
        }

        private void sendPart(
                MetaData.Request request,
                MetaData.@Nullable Response response,
                @Nullable ByteBuffer content,
                Callback callback) {
            super.send(request, response, false, content, Callback.from(callback::succeeded, failure -> {
                cut = true;
                callback.failed(failure);
            }));
        }

        private Callback end(MetaData.Request request, Callback callback) {
            return Callback.from(
                    () -> {
                        endBy(IN_ORDER);
                        super.send(request, null, true, null, callback);
                    },
                    callback::failed);
        }

        private void endBy(int linger) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, linger);
            } catch (IOException gone) {
                cut = true;
            }
        }
    }
}
