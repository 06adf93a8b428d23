package dev.footfall.server.demo;

import java.io.PrintStream;
import java.time.LocalDate;

/** Tells somebody who waits how far the work is. */
public interface Progress {
    /** @param done how many of {@code all} days are stored, the last of them {@code day} */
    void day(LocalDate day, int done, int all);

    /** A bar that grows in place. */
    static Progress bar(PrintStream terminal) {
        int width = 40;
        return (day, done, all) -> {
            int full = done * width / all;
            terminal.print("\rMaking traffic [" + "#".repeat(full) + " ".repeat(width - full) + "] " + day
                    + (done == all ? "\n" : ""));
            terminal.flush();
        };
    }

    /** A line now and then. */
    static Progress lines(PrintStream pipe) {
        int step = 30;
        return (day, done, all) -> {
            if (done % step == 0 || done == all) {
                pipe.println("Making traffic: " + done + " of " + all + " days");
            }
        };
    }
}
