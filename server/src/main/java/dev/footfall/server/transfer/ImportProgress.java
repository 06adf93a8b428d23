package dev.footfall.server.transfer;

import dev.footfall.application.ingest.LoadEvents.Imported;
import dev.footfall.application.ingest.LoadEvents.Observer;
import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.command.Surroundings.Terminal;
import java.util.OptionalLong;

/** Tells the operator how far an import is: a bar for somebody who watches, lines in a pipe; faults as they are found. */
final class ImportProgress implements Observer {
    private static final int WIDTH = 40;
    private static final String CLEAR = "\r\u001b[K";

    private final String name;
    private final OptionalLong lines;
    private final Surroundings world;

    private ImportProgress(String name, OptionalLong lines, Surroundings world) {
        this.name = name;
        this.lines = lines;
        this.world = world;
    }

    static ImportProgress of(EventFile file, Surroundings world) {
        // Lines are counted for a bar only: that takes reading the file twice.
        OptionalLong lines = world.terminal() == Terminal.WATCHED ? file.lines() : OptionalLong.empty();
        return new ImportProgress(file.name(), lines, world);
    }

    @Override
    public void rows(long soFar) {
        switch (world.terminal()) {
            case WATCHED -> {
                world.out().print(CLEAR + "Importing " + name + bar(soFar) + " " + soFar + " rows");
                world.out().flush();
            }
            case PIPE -> world.out().println("Importing " + name + ": " + soFar + " rows");
        }
    }

    private String bar(long soFar) {
        if (lines.isEmpty() || lines.getAsLong() == 0) {
            return "";
        }
        int full = (int) Math.min(WIDTH, soFar * WIDTH / lines.getAsLong());
        return " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "]";
    }

    @Override
    public void rejected(LineFault fault) {
        clear();
        world.err().println(name + ", line " + fault.line() + ": " + fault.fault());
    }

    void finished(Imported imported) {
        clear();
        world.out()
                .println(name + ": " + imported.accepted() + " events imported, " + imported.rejected() + " rejected, "
                        + imported.dropped() + " dropped"
                        + (imported.skipped() > 0 ? ", " + imported.skipped() + " rows imported earlier" : ""));
    }

    private void clear() {
        if (world.terminal() == Terminal.WATCHED) {
            world.out().print(CLEAR);
            world.out().flush();
        }
    }
}
