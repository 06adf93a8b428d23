package dev.footfall.server;

import java.time.Duration;
import java.util.Arrays;
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

    /**
     * At once, and after each pause.
     *
     * @param works what failed once is done again the next time, and stops no other
     */
    static Upkeep every(Duration pause, Runnable... works) {
        Upkeep upkeep = new Upkeep();
        var unused = upkeep.thread.scheduleWithFixedDelay(
                () -> Arrays.stream(works).forEach(Upkeep::attempt), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
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
