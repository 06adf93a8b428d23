package dev.footfall.server.web;

import java.util.concurrent.Executor;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Gives virtual threads to connections. Jetty does so for requests that the network brings in, but not when it reads on after
 * an answer that another thread has given: there the next request would have one of the few platform threads, and those
 * that wait for a store would hold up everybody else.
 */
final class RequestThreads extends QueuedThreadPool {
    RequestThreads(int mostPlatformThreads, int leastPlatformThreads) {
        super(mostPlatformThreads, leastPlatformThreads);
    }

    @Override
    public void execute(Runnable job) {
        Executor virtual = getVirtualThreadsExecutor();
        if (virtual != null && job instanceof Connection) {
            virtual.execute(job);
        } else {
            super.execute(job);
        }
    }
}
