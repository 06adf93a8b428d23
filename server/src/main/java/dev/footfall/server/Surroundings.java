package dev.footfall.server;

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
record Surroundings(
        String version,
        Map<String, String> environment,
        Path folder,
        Path temporary,
        Terminal terminal,
        PrintStream out,
        PrintStream err,
        InstantSource clock,
        Ending ending) {
    /** Where output goes. */
    enum Terminal {
        WATCHED,
        PIPE
    }

    /** The way a process learns that it is to end. */
    interface Ending {
        /** Has something closed when the process is told to end; closing it twice must do no harm. */
        void whenTold(Runnable close);

        /** Waits for that; an interrupt counts as being told. */
        void await();
    }
}
