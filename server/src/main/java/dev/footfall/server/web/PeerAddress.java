package dev.footfall.server.web;

import dev.footfall.http.HttpApi;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells the resources who is at the other end of the connection, whatever the headers say. */
final class PeerAddress extends Handler.Wrapper {
    PeerAddress(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.setAttribute(HttpApi.PEER_ADDRESS, Request.getRemoteAddr(request));
        return super.handle(request, response, callback);
    }
}
