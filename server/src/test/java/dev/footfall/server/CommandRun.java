package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.server.command.Surroundings;
import dev.footfall.server.command.Surroundings.Ending;
import dev.footfall.server.command.Surroundings.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Commands run in a folder, and what they print. */
final class CommandRun {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Runnable> toClose = new ArrayList<>();
    private Terminal terminal = Terminal.PIPE;
    private String typed = "";

    CommandRun(Path folder) {
        this.folder = folder;
    }

    Map<String, String> environment() {
        return environment;
    }

    void forgetOutput() {
        out.reset();
        err.reset();
    }

    /** What standard input will hold. */
    void type(String text) {
        typed = text;
    }

    void watchedByATerminal() {
        terminal = Terminal.WATCHED;
    }

    /** Runs a command that must succeed, and returns what it alone prints. */
    String output(String... arguments) {
        forgetOutput();
        assertThat(run(arguments)).as(err()).isZero();
        return out();
    }

    int run(String... arguments) {
        return run(output -> {}, arguments);
    }

    /** Runs a command; once it serves, {@code meanwhile} sees its output, and then it is told to end. */
    int run(Consumer<String> meanwhile, String... arguments) {
        Ending ending = new Ending() {
            @Override
            public void whenTold(Runnable close) {
                toClose.add(close);
            }

            @Override
            public void await() {
                meanwhile.accept(out());
                toClose.forEach(Runnable::run);
            }
        };
        Surroundings world = new Surroundings(
                "1.2.3",
                environment,
                folder,
                folder,
                terminal,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InstantSource.system(),
                ending);
        return new CommandLineInterface(world).run(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
