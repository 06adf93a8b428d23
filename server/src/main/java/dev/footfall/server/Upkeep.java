package dev.footfall.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done now and then, also when nobody asks for anything. It has one thread. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upkeep").daemon().factory());

    private Upkeep() {}

    /** @param work what failed once is done again the next time */
    static Upkeep every(Duration pause, Runnable work) {
        Upkeep upkeep = new Upkeep();
        var unused = upkeep.thread.scheduleWithFixedDelay(
                () -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return upkeep;
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("What is done now and then has failed, and will be tried again", failed);
        }
    }

    /** Waits for what is being done. */
    @Override
    public void close() {
        thread.close();
    }
}
