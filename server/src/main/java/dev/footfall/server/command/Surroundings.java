package dev.footfall.server.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * The world of a command, as its process found it.
 *
 * @param version of Footfall
 * @param environment all variables
 * @param folder where relative names start
 * @param temporary where temporary files go
 * @param terminal whether somebody watches the output
 */
public record Surroundings(
        String version,
        Map<String, String> environment,
        Path folder,
        Path temporary,
        Terminal terminal,
        InputStream in,
        PrintStream out,
        PrintStream err,
        InstantSource clock,
        Ending ending) {
    /** How a command says that it means standard input or output instead of a file. */
    public static final String STANDARD = "-";

    /** Where output goes. */
    public enum Terminal {
        WATCHED,
        PIPE
    }

    /** The way a process learns that it is to end. */
    public interface Ending {
        /** Has something closed when the process is told to end; closing it twice must do no harm. */
        void whenTold(Runnable close);

        /** Waits for that; an interrupt counts as being told. */
        void await();
    }
}
