package dev.footfall.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** People who look at one page each, one after the other, until it is closed. */
final class Traffic implements AutoCloseable {
    /** How many look at once. */
    static final int THREADS = 3;

    private static final int NETWORK = 250;

    private final ExecutorService people = Executors.newFixedThreadPool(THREADS);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong recorded = new AtomicLong();
    private final Semaphore each = new Semaphore(0);
    private final List<Future<?>> running = new ArrayList<>();

    Traffic(Shop shop) {
        for (int thread = 0; thread < THREADS; thread++) {
            String network = "10." + thread + ".";
            running.add(people.submit(() -> {
                for (int i = 0; !over.get(); i++) {
                    shop.view("/", network + i / NETWORK + "." + i % NETWORK);
                    recorded.incrementAndGet();
                    each.release();
                }
            }));
        }
    }

    /** How many views have been acknowledged. */
    long recorded() {
        return recorded.get();
    }

    /** Until so many more have been acknowledged. */
    void awaitMore(int more) throws InterruptedException {
        each.drainPermits();
        if (!each.tryAcquire(more, 1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("nobody looks at the page any more");
        }
    }

    @Override
    public void close() {
        over.set(true);
        people.close();
        running.forEach(Future::resultNow);
    }
}
