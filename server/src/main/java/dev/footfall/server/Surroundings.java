package dev.footfall.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * The world of a command, as its process found it.
 *
 * @param environment all variables
 * @param folder where relative names start
 * @param temporary where temporary files go
 * @param terminal whether somebody watches the output
 */
record Surroundings(
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
        /** Closes something, once, when the process is told to end. */
        void whenTold(AutoCloseable open);

        /** Returns when the process was told to end and everything is closed; an interrupt is such an order too. */
        void await() throws InterruptedException;
    }
}
