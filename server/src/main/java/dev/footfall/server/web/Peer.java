package dev.footfall.server.web;

import dev.footfall.http.HttpApi;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells the resources who is at the other end of the connection, whatever the headers say, and how to hang up. */
final class Peer extends Handler.Wrapper {
    Peer(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Runnable hangUp = connection::close;
        request.setAttribute(HttpApi.PEER_ADDRESS, Request.getRemoteAddr(request));
        request.setAttribute(HttpApi.BREAK_OFF, hangUp);
        return super.handle(request, response, callback);
    }
}
