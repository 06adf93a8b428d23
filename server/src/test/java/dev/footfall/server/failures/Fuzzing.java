package dev.footfall.server.failures;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/** Nonsense sent to a server by several senders, and what was wrong about the answers. */
final class Fuzzing {
    private static final String GENERATOR = "L64X128MixRandom";
    private static final int MOST_COMPLAINTS = 5;
    private static final int ERROR = 400;
    private static final Pattern TELLTALE =
            Pattern.compile("Exception|\\bat [a-z]+(\\.\\w+)+\\(|dev\\.footfall|java\\.lang|org\\.\\w+\\.|jdbc:");

    private final URI server;
    private final String key;
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final LongAccumulator slowestNanos = new LongAccumulator(Long::max, 0);

    Fuzzing(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /** Sends so many requests, some of each kind, over so many connections. The seed decides which. */
    void send(long requests, int senders, long seed) {
        Thread[] threads = new Thread[senders];
        for (int i = 0; i < senders; i++) {
            long ownSeed = seed * senders + i;
            threads[i] = Thread.ofPlatform().start(() -> send(requests / senders, ownSeed));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    private void send(long requests, long seed) {
        Mutator mutator = new Mutator(RandomGeneratorFactory.of(GENERATOR).create(seed));
        try (Sender sender = new Sender()) {
            for (long sent = 0; sent < requests && complaints.size() < MOST_COMPLAINTS; sent++) {
                // Most of the traffic, and of the danger, is events: anybody may send them.
                Nonsense kind = sent % 10 == 8 ? Nonsense.V1 : sent % 10 == 9 ? Nonsense.V2 : Nonsense.EVENT;
                sender.send(kind, kind.request(mutator, key));
            }
        } catch (IOException refused) {
            complaints.add("no connection: " + refused);
        }
    }

    /** How often each kind was answered with each status. */
    Map<String, AtomicLong> answers() {
        return new TreeMap<>(answers);
    }

    /** What was wrong, with the request in Base64. */
    Queue<String> complaints() {
        return complaints;
    }

    double slowestMillis() {
        return slowestNanos.get() / 1e6;
    }

    private void judge(Nonsense kind, byte[] request, Answer answer) {
        count(kind, Integer.toString(answer.status()));
        if (!kind.mayBeAnswered(answer.status())
                || (answer.status() >= ERROR && !isClearError(answer))
                || (answer.status() >= ERROR && TELLTALE.matcher(answer.body()).find())) {
            complaints.add(kind + " " + answer + " to " + Base64.getEncoder().encodeToString(request));
        }
    }

    private static boolean isClearError(Answer answer) {
        return answer.header("content-type").orElse("").startsWith("application/json")
                && answer.body().startsWith("{\"error");
    }

    private void count(Nonsense kind, String answer) {
        answers.computeIfAbsent(kind + " " + answer, unseen -> new AtomicLong()).incrementAndGet();
    }

    /** A connection that is opened again when the server has closed it. */
    private final class Sender implements AutoCloseable {
        private Wire wire = new Wire(server);

        Sender() throws IOException {}

        void send(Nonsense kind, byte[] request) throws IOException {
            long start = System.nanoTime();
            try {
                Answer answer = wire.send(request);
                slowestNanos.accumulate(System.nanoTime() - start);
                judge(kind, request, answer);
                if (answer.isLast()) {
                    reconnect();
                }
            } catch (IOException cutOff) {
                count(kind, "cut off");
                complaints.add(kind + " was cut off: " + Base64.getEncoder().encodeToString(request));
                reconnect();
            }
        }

        private void reconnect() throws IOException {
            wire.close();
            wire = new Wire(server);
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
