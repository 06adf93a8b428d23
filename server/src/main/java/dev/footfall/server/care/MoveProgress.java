package dev.footfall.server.care;

import dev.footfall.application.move.MoveData;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.command.Surroundings.Terminal;

/** Tells the operator how far a move is: a line that changes for somebody who watches; in a pipe one for each tenth. */
final class MoveProgress implements MoveData.Observer {
    private static final String CLEAR = "\r\u001b[K";
    private static final int PERCENT = 100;
    private static final int STEP = 10;

    private final Surroundings world;
    private String table = "";
    private long told;

    MoveProgress(Surroundings world) {
        this.world = world;
    }

    @Override
    public void copied(String name, long rows, long all) {
        if (!name.equals(table)) {
            table = name;
            told = 0;
        }
        long percent = rows * PERCENT / Math.max(all, 1);
        String line = "Moving " + name + ": " + rows + " of " + all + " rows";
        if (world.terminal() == Terminal.WATCHED) {
            world.out().print(CLEAR + line);
            world.out().flush();
        } else if (percent >= told + STEP) {
            told = percent - percent % STEP;
            world.out().println(line);
        }
    }

    /** What was only for the moment goes. */
    void finished() {
        if (world.terminal() == Terminal.WATCHED) {
            world.out().print(CLEAR);
            world.out().flush();
        }
    }
}
