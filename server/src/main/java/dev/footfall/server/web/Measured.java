package dev.footfall.server.web;

import dev.footfall.server.metrics.Api;
import dev.footfall.server.metrics.Meters;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/** Takes the time of every request, from its headers to the end of its answer. */
final class Measured extends Handler.Wrapper {
    private final Meters meters;
    private final Mounted mounted;

    Measured(Meters meters, Mounted mounted, Handler handler) {
        super(handler);
        this.mounted = mounted;
        this.meters = meters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Api api = Api.of(mounted.pathOf(request));
        Request.addCompletionListener(
                request,
                failure -> meters.answered(
                        api,
                        request.getMethod(),
                        response.getStatus(),
                        Duration.ofNanos(NanoTime.since(request.getHeadersNanoTime()))));
        return super.handle(request, response, callback);
    }
}
