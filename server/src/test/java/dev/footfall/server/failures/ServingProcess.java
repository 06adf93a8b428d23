package dev.footfall.server.failures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code footfall serve} as a process of its own, on a port that was free. Closing it kills it. */
final class ServingProcess implements AutoCloseable {
    private static final String READY = "Footfall is ready at ";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;
    private final Duration start;

    private ServingProcess(Process process, URI address, Duration start) {
        this.process = process;
        this.address = address;
        this.start = start;
    }

    /** Starts it on an installation and returns once it is ready. Its log is added to that of earlier ones. */
    static ServingProcess on(Installation installation, String... options) {
        return start(installation, List.of(), options);
    }

    /** As {@link #on}, where every wait for the disk takes so much longer. By strace. */
    static ServingProcess withSlowDisk(Installation installation, Duration longer, String... options) {
        String calls = "fsync,fdatasync";
        List<String> strace = List.of(
                "strace",
                // The process started is the server, not strace.
                "--daemonize",
                "--seccomp-bpf",
                "-f",
                "-qq",
                "-o",
                installation.folder().resolve("calls.txt").toString(),
                "-e",
                "trace=" + calls,
                "-e",
                "inject=" + calls + ":delay_enter=" + TimeUnit.NANOSECONDS.toMicros(longer.toNanos()));
        return start(installation, strace, options);
    }

    private static ServingProcess start(Installation installation, List<String> within, String... options) {
        long begin = System.nanoTime();
        try {
            List<String> command = new ArrayList<>(within);
            command.addAll(command(installation, options));
            Process process = new ProcessBuilder(command)
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(log(installation).toFile()))
                    .start();
            return new ServingProcess(
                    process, ready(process, installation), Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Installation installation, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + emptied(installation.folder().resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.footfall.server.Main",
                "serve",
                "--port",
                "0",
                "--data-dir",
                installation.data().toString()));
        command.addAll(List.of(options));
        return command;
    }

    // From a class path the drivers unpack their native libraries at each start, and a killed process leaves them.
    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    static Path log(Installation installation) {
        return installation.folder().resolve("log.txt");
    }

    private static URI ready(Process process, Installation installation) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()).strip());
            }
        }
        throw new AssertionError("the server ended: " + Files.readString(log(installation)));
    }

    URI address() {
        return address;
    }

    /** From the start of the process until it was ready. */
    Duration start() {
        return start;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** The bytes of everything on its heap that is still used, found out by a collection. */
    long liveHeapBytes() {
        try {
            Process histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String total = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(total.strip().split("\\s+", -1)[2]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM: how it ends then. */
    int terminate() {
        process.destroy();
        return exitCode();
    }

    private int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the server does not end");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
