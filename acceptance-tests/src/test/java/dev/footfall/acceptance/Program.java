package dev.footfall.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Footfall as a process of its own on a data directory. */
final class Program implements AutoCloseable {
    private final Process process;
    private final URI address;

    private Program(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** A server that is ready. */
    static Program serving(Path folder, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data-dir", folder.toString()));
        arguments.addAll(List.of(options));
        Process process = started(arguments);
        return new Program(process, ready(process));
    }

    private static Process started(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.footfall.server.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(Files.createTempFile("footfall-log", ".txt").toFile())
                .start();
    }

    private static URI ready(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Footfall is ready at ")) {
                return URI.create(
                        line.substring("Footfall is ready at ".length()).strip());
            }
        }
        throw new AssertionError("the server ended");
    }

    /** A command, run to its end: what it printed. */
    static String run(String... arguments) throws IOException, InterruptedException {
        Process process = started(List.of(arguments));
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(
                    String.join(" ", arguments) + " ended with " + process.exitValue() + ": " + printed);
        }
        return printed;
    }

    URI at(String path) {
        return address.resolve(path);
    }

    void kill() throws InterruptedException {
        if (process.destroyForcibly().waitFor() == 0) {
            throw new AssertionError("it ended by itself");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (process.waitFor() == 0) {
                throw new UncheckedIOException(new IOException("it ended by itself"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
