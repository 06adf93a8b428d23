package dev.footfall.server.web;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that may be quiet for as long as suits what it waits for. Jetty knows one time for all of it, and when the
 * server ends it lowers that to a moment, also where a request has come that nobody has looked at yet.
 */
final class ClientConnection extends SocketChannelEndPoint {
    /** How often a next request is looked for: one may be on its way while the server begins to end. */
    private static final int LOOKS = 3;

    private final Patience patience;
    private long quiet;
    private volatile Awaited awaited = Awaited.US;

    ClientConnection(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Patience patience) {
        super(channel, selector, key, scheduler);
        this.patience = patience;
    }

    /** For the next request. */
    @Override
    public void fillInterested(Callback callback) {
        quiet = 0;
        awaited = Awaited.REQUEST;
        super.fillInterested(callback);
    }

    /** For more of a request that has begun. */
    @Override
    public boolean tryFillInterested(Callback callback) {
        quiet = 0;
        awaited = Awaited.BODY;
        return super.tryFillInterested(callback);
    }

    /** Something has come, or there is room. */
    @Override
    public Runnable onSelected() {
        awaited = Awaited.US;
        return super.onSelected();
    }

    /** After each part that was taken. */
    @Override
    protected void onIncompleteFlush() {
        quiet = 0;
        super.onIncompleteFlush();
    }

    /** Called again and again while nothing comes or goes. What happens to a request whose answer is being made Jetty knows. */
    @Override
    protected void onIdleExpired(TimeoutException timeout) {
        quiet += getIdleTimeout();
        if (quiet >= longest()) {
            super.onIdleExpired(timeout);
        }
    }

    private long longest() {
        if (getWriteFlusher().isPending()) {
            return patience.reader().toMillis();
        }
        long sender = patience.sender().toMillis();
        return switch (awaited) {
            case REQUEST -> Math.min(LOOKS * getIdleTimeout(), sender);
            case BODY, US -> sender;
        };
    }

    /** Whose turn it is. */
    private enum Awaited {
        REQUEST,
        BODY,
        US
    }
}
