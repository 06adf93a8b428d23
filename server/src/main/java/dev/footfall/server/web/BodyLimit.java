package dev.footfall.server.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Refuses large bodies, except for the admin API, which takes larger ones and counts for itself. */
final class BodyLimit extends SizeLimitHandler {
    private static final String ADMIN = "/api/admin/";

    private final Mounted mounted;

    BodyLimit(long mostBytes, Mounted mounted, Handler handler) {
        super(mostBytes, -1);
        this.mounted = mounted;
        setHandler(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Handler unlimited = getHandler();
        if (unlimited != null && isForAdmin(request)) {
            return unlimited.handle(request, response, callback);
        }
        return super.handle(request, response, callback);
    }

    private boolean isForAdmin(Request request) {
        return mounted.pathOf(request).startsWith(ADMIN);
    }
}
