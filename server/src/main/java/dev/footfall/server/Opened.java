package dev.footfall.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

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
    public void close() {
        lock.lock();
        try {
            RuntimeException failure = closeAll();
            if (failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable RuntimeException closeAll() {
        RuntimeException first = null;
        while (!things.isEmpty()) {
            try {
                things.pop().close();
            } catch (Exception failed) {
                if (first == null) {
                    first = failed instanceof RuntimeException known ? known : new IllegalStateException(failed);
                } else {
                    first.addSuppressed(failed);
                }
            }
        }
        return first;
    }
}
