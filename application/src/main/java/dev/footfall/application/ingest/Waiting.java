package dev.footfall.application.ingest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Who waits for an item of a {@link GroupCommit}. Known by itself, so that leaving the queue takes no search. */
sealed interface Waiting<T, R> {
    Place<T, R> place();

    /** Sees to it that the item's leaving is looked after when its time is up, by itself or by {@code refuseLate}. */
    void mindTheClock(Alarm alarm);

    /** Has somebody do the work of all who wait; whether somebody does. */
    boolean isLed(Runnable work);

    enum Turn {
        WAITING,
        /** Before all who wait, and the one of them for whom the clock is minded. */
        FIRST,
        /** Somebody is at work on the item. */
        TAKEN,
        /** Does the work of all who wait. */
        LEADING,
        /** Somebody has done the work. */
        DONE;

        boolean isOver() {
            return this == LEADING || this == DONE;
        }

        boolean isBefore() {
            return this == WAITING || this == FIRST;
        }
    }

    /** A place in the queue. */
    final class Place<T, R> {
        private final T item;
        private final long weight;
        private final long end;

        /** Changed under the queue's lock, except for the last time. */
        private volatile Turn turn = Turn.WAITING;

        /** Here before it is anybody's turn to be done. */
        private volatile Outcome<R> outcome = new Outcome.Open<>();

        /** @param end when the patience ends */
        Place(T item, long weight, long end) {
            this.item = item;
            this.weight = weight;
            this.end = end;
        }

        T item() {
            return item;
        }

        long weight() {
            return weight;
        }

        long left(long now) {
            return end - now;
        }

        Turn turn() {
            return turn;
        }

        void now(Turn next) {
            turn = next;
        }

        Outcome<R> outcome() {
            return outcome;
        }

        void became(Outcome<R> result) {
            outcome = result;
        }
    }

    /** What became of an item. */
    sealed interface Outcome<R> {
        record Open<R>() implements Outcome<R> {}

        record Done<R>(R result) implements Outcome<R> {}

        record Failed<R>(Throwable failure) implements Outcome<R> {}
    }

    /** Has those refused, some time from now, whose time is up by then. */
    @FunctionalInterface
    interface Alarm {
        void set(Place<?, ?> first, Executor executor);
    }

    /** A thread waits. */
    final class Parked<T, R> implements Waiting<T, R> {
        private final Place<T, R> place;
        private final Thread thread = Thread.currentThread();

        Parked(Place<T, R> place) {
            this.place = place;
        }

        @Override
        public Place<T, R> place() {
            return place;
        }

        @Override
        public void mindTheClock(Alarm alarm) {
            LockSupport.unpark(thread);
        }

        @Override
        public boolean isLed(Runnable work) {
            LockSupport.unpark(thread);
            return true;
        }

        void wake() {
            place.now(Turn.DONE);
            LockSupport.unpark(thread);
        }

        /** Until there is a sign, and perhaps not as long. */
        void park(long now) {
            if (place.turn() == Turn.FIRST) {
                LockSupport.parkNanos(this, place.left(now));
            } else {
                LockSupport.park(this);
            }
        }

        R result() {
            return switch (place.outcome()) {
                case Outcome.Done<R>(R result) -> result;
                case Outcome.Failed<R>(Throwable failure) -> throw rethrown(failure);
                case Outcome.Open<R>() -> throw new IllegalStateException("the batch has not been committed");
            };
        }

        private static RuntimeException rethrown(Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
        }
    }

    /** Nobody waits: somebody is told. */
    final class Promised<T, R> implements Waiting<T, R> {
        private final Place<T, R> place;
        private final Executor executor;
        private final CompletableFuture<Optional<R>> promise = new CompletableFuture<>();

        Promised(Place<T, R> place, Executor executor) {
            this.place = place;
            this.executor = executor;
        }

        @Override
        public Place<T, R> place() {
            return place;
        }

        CompletableFuture<Optional<R>> promise() {
            return promise;
        }

        @Override
        public void mindTheClock(Alarm alarm) {
            alarm.set(place, executor);
        }

        @Override
        public boolean isLed(Runnable work) {
            return isTaken(work);
        }

        /**
         * Whether the executor has taken the task. If there is no room for another thread either, whoever asks has to do
         * it: a turn that nobody takes would be the end of all commits.
         */
        boolean isTaken(Runnable task) {
            try {
                executor.execute(task);
                return true;
            } catch (RejectedExecutionException | OutOfMemoryError full) {
                return false;
            }
        }

        void refuse() {
            promise.complete(Optional.empty());
        }

        void answer() {
            switch (place.outcome()) {
                case Outcome.Done<R>(R result) -> promise.complete(Optional.of(result));
                case Outcome.Failed<R>(Throwable failure) -> promise.completeExceptionally(failure);
                case Outcome.Open<R>() ->
                    promise.completeExceptionally(new IllegalStateException("the batch has not been committed"));
            }
        }
    }
}
