package dev.footfall.server.web;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets no answer through that no resource has given. When a request is broken off, by its client or because the server ends,
 * while its answer is still to come, Jersey completes it as it is: {@code 200} without a body, which says to a tracker that
 * its event is on disk. Such a connection ends without an answer.
 */
final class GivenAnswers extends Handler.Wrapper {
    private static final int FIRST_ERROR = 400;

    GivenAnswers(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        // Before anybody else's, so that it is known when these answer.
        request.addFailureListener(failure::set);
        request.addHttpStreamWrapper(stream -> new Guarded(stream, failure));
        return super.handle(request, response, callback);
    }

    private static final class Guarded extends HttpStream.Wrapper {
        private final AtomicReference<@Nullable Throwable> failure;
        /** Nor is it said that it was an error: nobody knows. */
        private volatile boolean cut;

        Guarded(HttpStream stream, AtomicReference<@Nullable Throwable> failure) {
            super(stream);
            this.failure = failure;
        }

        @Override
        public void send(
                MetaData.Request request,
                MetaData.@Nullable Response response,
                boolean last,
                @Nullable ByteBuffer content,
                Callback callback) {
            Throwable broken = failure.get();
            if (broken != null && (cut || (response != null && !isStillTrue(response, broken)))) {
                cut = true;
                callback.failed(broken);
            } else {
                super.send(request, response, last, content, callback);
            }
        }

        /** Whoever sends nonsense, or nothing for long, may be told so. */
        private static boolean isStillTrue(MetaData.Response response, Throwable broken) {
            return response.getStatus() >= FIRST_ERROR
                    && (broken instanceof HttpException || broken instanceof TimeoutException);
        }
    }
}
