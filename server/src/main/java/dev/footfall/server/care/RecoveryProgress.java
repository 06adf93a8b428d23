package dev.footfall.server.care;

import dev.footfall.application.move.RecoverData;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.command.Surroundings.Terminal;
import java.io.PrintStream;

/** Tells the operator how far a recovery is: a line that changes for somebody who watches; in a pipe one for each table. */
final class RecoveryProgress implements RecoverData.Observer {
    private static final String CLEAR = "\r\u001b[K";

    private final boolean watched;
    private final PrintStream out;
    private String table = "";

    RecoveryProgress(Surroundings world, PrintStream out) {
        this.watched = world.terminal() == Terminal.WATCHED;
        this.out = out;
    }

    @Override
    public void read(String name, long rows) {
        if (watched) {
            out.print(CLEAR + "Reading " + name + ": " + rows + " rows");
            out.flush();
        } else if (!name.equals(table)) {
            out.println("Reading " + name);
        }
        table = name;
    }

    /** What was only for the moment goes. */
    void finished() {
        if (watched) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
