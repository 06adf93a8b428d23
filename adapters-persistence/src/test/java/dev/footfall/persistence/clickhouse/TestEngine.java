package dev.footfall.persistence.clickhouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A ClickHouse engine of its own process: npm's chdb behind a small HTTP server, both in {@code src/test/clickhouse}. Where
 * there is no npm, tests that ask for one are skipped and say so.
 */
final class TestEngine implements AutoCloseable {
    private static final Path SOURCES = Path.of("src/test/clickhouse");
    private static final Path FOLDER = Path.of("target/clickhouse");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "server.mjs");
    private static final int PATIENCE_MINUTES = 5;

    private final Path data;
    private final int wantedPort;
    private Process server;
    private int port;

    private TestEngine(Path data, int wantedPort) {
        this.data = data;
        this.wantedPort = wantedPort;
        start();
    }

    /** With nothing in it; its files go when it is closed, or with the process. */
    static TestEngine started() {
        try {
            install();
            TestEngine engine =
                    new TestEngine(Files.createTempDirectory(FOLDER, "data-").toAbsolutePath(), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(engine::close, "clickhouse"));
            return engine;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static synchronized void install() throws IOException {
        Path lock = FOLDER.resolve("installed-lock.json");
        Files.createDirectories(FOLDER);
        for (String file : FILES) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(lock) || Files.mismatch(lock, SOURCES.resolve("package-lock.json")) >= 0) {
            // Not "npm ci": it wants the libraries of all platforms to be in the lock, and not all are to be had.
            run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
            Files.copy(SOURCES.resolve("package-lock.json"), lock, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void run(String... command) throws IOException {
        Path log = FOLDER.resolve("npm.log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("npm install failed, see " + log.toAbsolutePath());
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    static {
        try {
            if (new ProcessBuilder("npm", "--version").start().waitFor() != 0) {
                throw new IOException("it does not run");
            }
        } catch (IOException | InterruptedException missing) {
            String why =
                    "NOT TESTED: ClickHouse, because npm is missing on this machine (" + missing.getMessage() + ")";
            System.err.println(why);
            throw new TestAbortedException(why);
        }
    }

    /** Again after {@link #kill}, on the same files and port. */
    void start() {
        try {
            server = new ProcessBuilder(
                            "node", "server.mjs", data.toString(), Integer.toString(port == 0 ? wantedPort : port))
                    .directory(FOLDER.toFile())
                    .redirectError(FOLDER.resolve("server.log").toFile())
                    .start();
            try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                if (line == null) {
                    throw new IOException(
                            "no engine, see " + FOLDER.resolve("server.log").toAbsolutePath());
                }
                port = Integer.parseInt(line.strip());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it in the middle of whatever it is doing. */
    void kill() {
        server.destroyForcibly().onExit().join();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException gone) {
            // Below the build's folder, where it does no harm.
            return;
        }
    }
}
