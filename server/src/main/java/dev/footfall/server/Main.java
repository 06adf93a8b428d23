package dev.footfall.server;

import dev.footfall.server.command.Surroundings;
import dev.footfall.server.command.Surroundings.Ending;
import dev.footfall.server.command.Surroundings.Terminal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program {@code footfall}. Nothing else ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        NativeLibraries.useThoseBeside(Main.class);
        Signals signals = new Signals();
        Runtime.getRuntime().addShutdownHook(new Thread(signals::end, "end"));
        Surroundings world = new Surroundings(
                version(),
                System.getenv(),
                Path.of(""),
                Path.of(System.getProperty("java.io.tmpdir")),
                terminal(),
                System.in,
                System.out,
                System.err,
                InstantSource.system(),
                signals);
        signals.exit(new CommandLineInterface(world).run(arguments));
    }

    @SuppressWarnings("SystemConsoleNull") // the launcher chooses the console that is null in a pipe on every JDK
    private static Terminal terminal() {
        return System.console() == null ? Terminal.PIPE : Terminal.WATCHED;
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    /** SIGTERM and Ctrl-C: everything is closed, and the process ends: a server with 0, cut off work with 1. */
    private static final class Signals implements Ending {
        private final Queue<Runnable> open = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean finished = new AtomicBoolean();

        @Override
        public void whenTold(Runnable close) {
            open.add(close);
        }

        /** Does not return: the process ends meanwhile. */
        @Override
        public void await() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }

        void exit(int code) {
            // A failure after the signal is one of its consequences, and not what the process is remembered for.
            if (finished.compareAndSet(false, true)) {
                System.exit(code);
            }
        }

        /** Runs as a shutdown hook, which a failed command sets off as well. */
        void end() {
            if (!finished.compareAndSet(false, true)) {
                return;
            }
            // A server is meant to be told to end; other work is cut off, and the stores stand that.
            int code = open.isEmpty() ? 1 : 0;
            try {
                open.forEach(Runnable::run);
            } catch (RuntimeException failed) {
                System.err.println("footfall: " + Failures.sentence(failed));
                code = 1;
            }
            // The virtual machine's own answer to SIGTERM is 143.
            Runtime.getRuntime().halt(code);
        }
    }
}
