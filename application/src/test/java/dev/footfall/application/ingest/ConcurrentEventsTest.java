package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.IngestWorld.Sending.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.IngestProblem.QueueFull;
import dev.footfall.application.ingest.RecordEvent.Queue;
import dev.footfall.domain.visit.Session;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class ConcurrentEventsTest {
    @Test
    void events_that_come_at_once_make_one_visit_of_one_visitor() throws InterruptedException {
        IngestWorld world = new IngestWorld();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> receipts = threads.invokeAll(IntStream.range(0, 500)
                    .<Callable<Receipt>>mapToObj(i -> () -> world.record(view("https://shop.test/" + i)))
                    .toList());
            assertThat(receipts)
                    .allSatisfy(receipt -> assertThat(receipt.get().dropped()).isZero());
        }
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(500);
        assertThat(world.store.events).hasSize(500);
    }

    @Test
    void an_event_that_the_store_cannot_take_is_refused_alone() throws InterruptedException {
        Gate gate = new Gate();
        IngestWorld world = new IngestWorld(Queue.DEFAULT, gate::pass);
        world.store.refuse(event -> event.pathname().equals("/poison"));
        List<String> pages = List.of("first", "a", "b", "poison", "c", "d");
        List<Future<Receipt>> receipts = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String page : pages) {
                receipts.add(threads.submit(() -> world.record(view("https://shop.test/" + page))));
                if (receipts.size() == 1) {
                    gate.awaitArrival();
                }
                while (world.waiting() < receipts.size() - 1) {
                    Thread.onSpinWait();
                }
            }
            gate.open();
        }
        assertThat(receipts.get(3).exceptionNow()).isInstanceOf(BatchRefused.class);
        assertThat(receipts)
                .filteredOn(receipt -> receipt.state() == Future.State.SUCCESS)
                .hasSize(5);
        assertThat(world.store.events)
                .extracting(event -> event.pathname())
                .containsExactly("/first", "/a", "/b", "/c", "/d");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(5);
        assertThat(world.meter.refused).containsExactly(IngestMeter.Refusal.UNSTORABLE);
    }

    @Test
    void who_finds_the_queue_full_is_told_and_nothing_of_his_is_stored()
            throws InterruptedException, ExecutionException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch opened = new CountDownLatch(1);
        IngestWorld world = new IngestWorld(new Queue(1, 1), () -> {
            arrived.countDown();
            opened.await();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Receipt> first = threads.submit(() -> world.record(view("https://shop.test/first")));
            arrived.await();
            Future<Receipt> second = threads.submit(() -> world.record(view("https://shop.test/second")));
            while (world.waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThat(world.tryToRecord(view("https://shop.test/third"))).isEqualTo(Either.left(new QueueFull()));
            opened.countDown();
            assertThat(first.get().dropped() + second.get().dropped()).isZero();
        }
        assertThat(world.store.events).extracting(event -> event.pathname()).containsExactly("/first", "/second");
    }
}
