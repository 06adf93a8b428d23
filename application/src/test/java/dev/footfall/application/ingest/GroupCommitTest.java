package dev.footfall.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.footfall.application.ingest.GroupCommit.Bounds;
import dev.footfall.application.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class GroupCommitTest {
    private final List<List<Integer>> batches = new ArrayList<>();
    private final AtomicInteger atWork = new AtomicInteger();

    @Test
    void an_item_alone_is_committed_at_once() {
        GroupCommit<Integer, String> commits = commits(10, 10);
        assertThat(commits.submit(7)).contains("7 done");
        assertThat(commits.submit(8)).contains("8 done");
        assertThat(batches).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void everybody_gets_his_own_result() {
        GroupCommit<Integer, String> commits = commits(10_000, 1_000);
        List<Optional<String>> results = inParallel(2_000, commits::submit);
        assertThat(results)
                .isEqualTo(IntStream.range(0, 2_000)
                        .mapToObj(i -> Optional.of(i + " done"))
                        .toList());
        assertThat(batches.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void items_that_wait_become_one_commit_in_their_order() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = bounded(100, 100, items -> {
            gate.pass();
            return done(items);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> waiting = queued(threads, commits, 5, gate);
            gate.open();
            waiting.forEach(result -> assertThat(resultOf(result)).isPresent());
        }
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3, 4, 5));
    }

    @Test
    void a_commit_takes_no_more_than_the_largest_batch() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = bounded(100, 2, items -> {
            gate.pass();
            return done(items);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> waiting = queued(threads, commits, 5, gate);
            gate.open();
            waiting.forEach(result -> assertThat(resultOf(result)).isPresent());
        }
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2), List.of(3, 4), List.of(5));
    }

    @Test
    void who_finds_the_queue_full_is_told_at_once() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = bounded(2, 100, items -> {
            gate.pass();
            return done(items);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> waiting = queued(threads, commits, 2, gate);
            assertThat(commits.submit(3)).isEmpty();
            gate.open();
            assertThat(waiting.stream().map(GroupCommitTest::resultOf))
                    .containsExactly(Optional.of("0 done"), Optional.of("1 done"), Optional.of("2 done"));
        }
        assertThat(commits.submit(4)).contains("4 done");
    }

    @Test
    void what_waits_is_bounded_by_bytes_too() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = new GroupCommit<>(
                new Bounds(100, 10, Duration.ofMinutes(1), 100),
                System::nanoTime,
                item -> item,
                items -> {
                    gate.pass();
                    return done(items);
                },
                () -> {});
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> commits.submit(9));
            gate.awaitArrival();
            Future<Optional<String>> second = threads.submit(() -> commits.submit(6));
            awaitQueued(commits, 1);
            assertThat(commits.submit(5)).isEmpty();
            gate.open();
            assertThat(List.of(resultOf(first), resultOf(second)))
                    .containsExactly(Optional.of("9 done"), Optional.of("6 done"));
        }
        assertThat(commits.submit(10)).contains("10 done");
        assertThat(commits.submit(11)).isEmpty();
    }

    @Test
    void whose_turn_does_not_come_in_time_leaves_and_is_not_committed() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = patient(Duration.ZERO, 100, gate);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> commits.submit(0));
            gate.awaitArrival();
            assertThat(commits.submit(1)).isEmpty();
            assertThat(commits.waiting()).isZero();
            gate.open();
            assertThat(resultOf(first)).contains("0 done");
        }
        assertThat(batches).containsExactly(List.of(0));
    }

    @Test
    void all_who_wait_too_long_leave_one_after_the_other() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = patient(Duration.ofMillis(20), 100, gate);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> commits.submit(0));
            gate.awaitArrival();
            List<Optional<String>> others = inParallel(50, commits::submit);
            assertThat(others).containsOnly(Optional.empty());
            assertThat(commits.waiting()).isZero();
            gate.open();
            assertThat(resultOf(first)).contains("0 done");
        }
        assertThat(commits.submit(7)).contains("7 done");
        assertThat(batches).containsExactly(List.of(0), List.of(7));
    }

    @Test
    void who_is_left_over_by_a_full_batch_minds_the_clock_as_well() {
        Gate first = new Gate();
        Gate second = new Gate();
        GroupCommit<Integer, String> commits = new GroupCommit<>(
                new Bounds(100, 100, Duration.ofMillis(500), 1),
                System::nanoTime,
                item -> 1,
                items -> {
                    (items.contains(0) ? first : second).pass();
                    return done(items);
                },
                () -> {});
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> waiting = queued(threads, commits, 2, first);
            first.open();
            second.awaitArrival();
            assertThat(resultOf(waiting.get(2))).isEmpty();
            second.open();
            assertThat(waiting.stream().map(GroupCommitTest::resultOf))
                    .containsExactly(Optional.of("0 done"), Optional.of("1 done"), Optional.empty());
        }
    }

    @Test
    void who_is_told_to_stop_leaves_the_queue_and_stays_told() throws InterruptedException {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = patient(Duration.ofMinutes(1), 100, gate);
        AtomicBoolean stillTold = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> commits.submit(0));
            gate.awaitArrival();
            AtomicReference<Optional<String>> result = new AtomicReference<>(Optional.of("nothing"));
            Thread told = Thread.ofVirtual().start(() -> {
                result.set(commits.submit(1));
                stillTold.set(Thread.currentThread().isInterrupted());
            });
            awaitQueued(commits, 1);
            told.interrupt();
            told.join();
            assertThat(result.get()).isEmpty();
            assertThat(stillTold).isTrue();
            gate.open();
            assertThat(resultOf(first)).contains("0 done");
        }
        assertThat(batches).containsExactly(List.of(0));
    }

    @Test
    void who_is_told_to_stop_when_his_item_is_being_committed_learns_what_became_of_it() throws InterruptedException {
        Gate first = new Gate();
        Gate second = new Gate();
        GroupCommit<Integer, String> commits = bounded(100, 100, items -> {
            (items.contains(0) ? first : second).pass();
            return done(items);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> others = queued(threads, commits, 1, first);
            AtomicReference<Optional<String>> result = new AtomicReference<>(Optional.empty());
            Thread told = Thread.ofVirtual().start(() -> result.set(commits.submit(2)));
            awaitQueued(commits, 2);
            first.open();
            second.awaitArrival();
            told.interrupt();
            second.open();
            told.join();
            assertThat(result.get()).contains("2 done");
            assertThat(others.stream().map(GroupCommitTest::resultOf))
                    .containsExactly(Optional.of("0 done"), Optional.of("1 done"));
        }
    }

    @Test
    void what_is_done_afterwards_keeps_nobody_waiting_but_the_one_who_committed() {
        Gate gate = new Gate();
        AtomicInteger afterwards = new AtomicInteger();
        GroupCommit<Integer, String> commits = new GroupCommit<>(
                new Bounds(100, 100, Duration.ofMinutes(1), 100), System::nanoTime, item -> 1, this::done, () -> {
                    if (afterwards.getAndIncrement() == 0) {
                        gate.pass();
                    }
                });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> commits.submit(1));
            gate.awaitArrival();
            assertThat(commits.submit(2)).contains("2 done");
            assertThat(first.isDone()).isFalse();
            gate.open();
            assertThat(resultOf(first)).contains("1 done");
        }
        assertThat(afterwards).hasValue(2);
    }

    @Test
    void a_failing_commit_fails_exactly_its_batch() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = bounded(100, 2, items -> {
            gate.pass();
            if (items.contains(1)) {
                throw new StoreUnavailable("the disk is full", new IllegalStateException());
            }
            return done(items);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> waiting = queued(threads, commits, 4, gate);
            gate.open();
            assertThat(resultOf(waiting.get(0))).contains("0 done");
            assertThat(failureOf(waiting.get(1))).isInstanceOf(StoreUnavailable.class);
            assertThat(failureOf(waiting.get(2))).isInstanceOf(StoreUnavailable.class);
            assertThat(resultOf(waiting.get(3))).contains("3 done");
            assertThat(resultOf(waiting.get(4))).contains("4 done");
        }
    }

    @Test
    void an_error_goes_on_to_the_caller_and_the_next_item_is_committed() {
        GroupCommit<Integer, String> commits = bounded(10, 10, items -> {
            if (items.contains(1)) {
                throw new StackOverflowError("deep");
            }
            return done(items);
        });
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> assertThat(commits.submit(1)).isEmpty())
                .withMessage("deep");
        assertThat(commits.submit(2)).contains("2 done");
    }

    @Test
    void a_commit_that_forgets_results_fails() {
        GroupCommit<Integer, String> commits = bounded(10, 10, items -> List.of());
        assertThat(catchThrowable(() -> assertThat(commits.submit(1)).isEmpty()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void failures_under_contention_leave_nobody_waiting() {
        GroupCommit<Integer, String> commits = bounded(10_000, 50, items -> {
            if (items.size() % 3 == 0) {
                throw new StoreUnavailable("now and then", new IllegalStateException());
            }
            return done(items);
        });
        List<String> answers = inParallel(1_000, item -> {
            try {
                return commits.submit(item).orElse("full");
            } catch (StoreUnavailable unavailable) {
                return "failed";
            }
        });
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).isIn(i + " done", "failed");
        }
        assertThat(commits.submit(5)).contains("5 done");
    }

    @Test
    void whom_an_item_is_promised_is_not_kept_waiting() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = patient(Duration.ofMinutes(1), 100, gate);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<String>> first = commits.submit(0, threads);
            gate.awaitArrival();
            CompletableFuture<Optional<String>> second = commits.submit(1, threads);
            CompletableFuture<Optional<String>> third = commits.submit(2, threads);
            assertThat(List.of(first, second, third)).noneMatch(CompletableFuture::isDone);
            gate.open();
            assertThat(first.join()).contains("0 done");
            assertThat(second.join()).contains("1 done");
            assertThat(third.join()).contains("2 done");
        }
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2));
    }

    @Test
    void who_waits_and_whom_it_is_promised_share_commits() {
        GroupCommit<Integer, String> commits = commits(10_000, 100);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Optional<String>> results = inParallel(
                    2_000,
                    item -> item % 2 == 0
                            ? commits.submit(item)
                            : commits.submit(item, threads).join());
            assertThat(results)
                    .isEqualTo(IntStream.range(0, 2_000)
                            .mapToObj(i -> Optional.of(i + " done"))
                            .toList());
        }
        assertThat(commits.waiting()).isZero();
    }

    @Test
    void whom_it_is_promised_is_told_at_once_that_the_queue_is_full() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = bounded(1, 100, items -> {
            gate.pass();
            return done(items);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<String>> first = commits.submit(0, threads);
            gate.awaitArrival();
            CompletableFuture<Optional<String>> second = commits.submit(1, threads);
            assertThat(commits.submit(2, threads)).isCompletedWithValue(Optional.empty());
            gate.open();
            assertThat(first.join()).contains("0 done");
            assertThat(second.join()).contains("1 done");
        }
    }

    @Test
    void what_was_promised_and_does_not_get_its_turn_in_time_is_refused_and_not_committed() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = patient(Duration.ofMillis(20), 100, gate);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<String>> first = commits.submit(0, threads);
            gate.awaitArrival();
            List<CompletableFuture<Optional<String>>> others = IntStream.rangeClosed(1, 50)
                    .mapToObj(item -> commits.submit(item, threads))
                    .toList();
            assertThat(others).allSatisfy(other -> assertThat(other.join()).isEmpty());
            assertThat(commits.submit(51)).isEmpty();
            CompletableFuture<Optional<String>> later = commits.submit(52, threads);
            assertThat(later.join()).isEmpty();
            assertThat(commits.waiting()).isZero();
            gate.open();
            assertThat(first.join()).contains("0 done");
        }
        assertThat(commits.submit(7)).contains("7 done");
        assertThat(batches).containsExactly(List.of(0), List.of(7));
    }

    @Test
    void one_who_waits_behind_those_who_are_refused_is_refused_in_his_time() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = patient(Duration.ofMillis(20), 100, gate);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<String>> first = commits.submit(0, threads);
            gate.awaitArrival();
            CompletableFuture<Optional<String>> promised = commits.submit(1, threads);
            Future<Optional<String>> waiting = threads.submit(() -> commits.submit(2));
            assertThat(promised.join()).isEmpty();
            assertThat(resultOf(waiting)).isEmpty();
            gate.open();
            assertThat(first.join()).contains("0 done");
        }
        assertThat(batches).containsExactly(List.of(0));
    }

    @Test
    void a_failing_commit_fails_what_it_was_promised() {
        GroupCommit<Integer, String> commits = bounded(100, 2, items -> {
            throw new StoreUnavailable("the disk is full", new IllegalStateException());
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(failureOf(commits.submit(1, threads))).isInstanceOf(StoreUnavailable.class);
        }
        assertThat(commits.waiting()).isZero();
    }

    @Test
    void who_does_something_long_with_his_result_keeps_nobody_else() {
        Gate commit = new Gate();
        Gate slow = new Gate();
        GroupCommit<Integer, String> commits = patient(Duration.ofMinutes(1), 100, commit);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<String>> first = commits.submit(0, threads);
            commit.awaitArrival();
            CompletableFuture<Void> held = commits.submit(1, threads).thenAccept(result -> slow.pass());
            CompletableFuture<Optional<String>> sameBatch = commits.submit(2, threads);
            commit.open();
            assertThat(first.join()).contains("0 done");
            slow.awaitArrival();
            assertThat(commits.submit(3)).contains("3 done");
            assertThat(commits.submit(4, threads).join()).contains("4 done");
            assertThat(sameBatch.join()).contains("2 done");
            assertThat(held).isNotDone();
            slow.open();
            held.join();
        }
    }

    @Test
    void an_executor_that_takes_nothing_more_leaves_the_work_to_the_caller() {
        GroupCommit<Integer, String> commits = commits(100, 100);
        ExecutorService ended = Executors.newVirtualThreadPerTaskExecutor();
        ended.close();
        assertThat(commits.submit(1, ended)).isCompletedWithValue(Optional.of("1 done"));
        assertThat(commits.submit(2)).contains("2 done");
    }

    @Test
    void where_there_is_no_room_for_a_thread_whoever_has_committed_goes_on() {
        Gate gate = new Gate();
        GroupCommit<Integer, String> commits = bounded(100, 1, items -> {
            gate.pass();
            return done(items);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<String>> first = commits.submit(0, threads);
            gate.awaitArrival();
            Executor exhausted = task -> {
                throw new OutOfMemoryError("no thread");
            };
            CompletableFuture<Optional<String>> second = commits.submit(1, exhausted);
            CompletableFuture<Optional<String>> third = commits.submit(2, exhausted);
            gate.open();
            assertThat(List.of(first.join(), second.join(), third.join()))
                    .containsExactly(Optional.of("0 done"), Optional.of("1 done"), Optional.of("2 done"));
        }
        assertThat(commits.submit(3)).contains("3 done");
    }

    private GroupCommit<Integer, String> patient(Duration patience, int largestBatch, Gate gate) {
        return new GroupCommit<>(
                new Bounds(100, 100, patience, largestBatch),
                System::nanoTime,
                item -> 1,
                items -> {
                    gate.pass();
                    return done(items);
                },
                () -> {});
    }

    private static GroupCommit<Integer, String> bounded(
            int capacity, int largestBatch, Function<List<Integer>, List<String>> commit) {
        return new GroupCommit<>(
                new Bounds(capacity, Long.MAX_VALUE, Duration.ofMinutes(1), largestBatch),
                System::nanoTime,
                item -> 1,
                commit,
                () -> {});
    }

    private GroupCommit<Integer, String> commits(int capacity, int largestBatch) {
        return bounded(capacity, largestBatch, this::done);
    }

    /** Commits, and minds that nobody else does at the same time. */
    private List<String> done(List<Integer> items) {
        assertThat(atWork.incrementAndGet()).isEqualTo(1);
        batches.add(items);
        assertThat(atWork.decrementAndGet()).isZero();
        return items.stream().map(item -> item + " done").toList();
    }

    private static <R> List<R> inParallel(int items, Function<Integer, R> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<R>> tasks = IntStream.range(0, items)
                    .<Callable<R>>mapToObj(item -> () -> work.apply(item))
                    .toList();
            return threads.invokeAll(tasks).stream()
                    .map(GroupCommitTest::resultOf)
                    .toList();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static <R> R resultOf(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Throwable failureOf(Future<?> future) {
        Throwable thrown = catchThrowable(future::get);
        return thrown instanceof ExecutionException failed
                ? Optional.ofNullable(failed.getCause()).orElseThrow()
                : thrown;
    }

    /** One that is being committed, and others that wait in their order. */
    private static List<Future<Optional<String>>> queued(
            ExecutorService threads, GroupCommit<Integer, String> commits, int others, Gate gate) {
        List<Future<Optional<String>>> submitted = new ArrayList<>();
        submitted.add(threads.submit(() -> commits.submit(0)));
        gate.awaitArrival();
        for (int i = 1; i <= others; i++) {
            int item = i;
            submitted.add(threads.submit(() -> commits.submit(item)));
            awaitQueued(commits, i);
        }
        return submitted;
    }

    private static void awaitQueued(GroupCommit<?, ?> commits, int items) {
        while (commits.waiting() < items) {
            Thread.onSpinWait();
        }
    }
}
