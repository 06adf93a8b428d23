package dev.footfall.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/** Things to close, the last opened first. Any thread may close them; each is closed once. */
final class Opened implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<AutoCloseable> things = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T thing) {
        lock.lock();
        try {
            things.push(thing);
            return thing;
        } finally {
            lock.unlock();
        }
    }

    /** Closes everything, whatever fails; the first failure is thrown in the end. */
    @Override
    public void close() throws Exception {
        lock.lock();
        try {
            closeRest();
        } finally {
            lock.unlock();
        }
    }

    private void closeRest() throws Exception {
        if (things.isEmpty()) {
            return;
        }
        try (AutoCloseable last = new Rest()) {
            things.pop().close();
        }
    }
}
