package dev.footfall.http.batches;

import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Room for some pieces of work at once; the others wait a moment, and then come again. */
final class Room {
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore places;

    Room(int places) {
        this.places = new Semaphore(places, true);
    }

    <T> Either<ErrorAnswer, T> in(Supplier<Either<ErrorAnswer, T>> work) {
        if (!entered()) {
            return Either.left(ErrorAnswer.unavailable());
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
