package dev.footfall.server.care;

import dev.footfall.embedded.BackedUp.Secret;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.Restored;
import dev.footfall.embedded.RowCounts;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.settings.Option;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.SortedMap;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall restore IN}: makes a data directory of an archive, and counts what came back. */
public final class Restore implements Command {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Make a data directory of an archive that backup wrote.",
                EnumSet.of(Option.DATA_DIR),
                Arguments.one("IN", "the archive; the data directory must be empty or not there"));
    }

    @Override
    public void run(GivenOptions given) {
        Restored restored = given.logging(
                () -> Footfall.restore(given.file(given.arguments().getFirst()), given.dataDirectory()));
        RowCounts rows = restored.contents().rows();
        PrintStream out = given.world().out();
        out.println("Restored the state of " + restored.contents().at() + " to " + given.dataDirectory() + ": "
                + sum(rows.configuration()) + " rows of configuration, " + sum(rows.statistics())
                + " of statistics, all counted");
        if (!restored.contents().holdsConfiguration()) {
            out.println("Sites, teams and keys are not in the archive: restore the PostgreSQL database they are in");
        }
        if (!restored.contents().holdsStatistics()) {
            out.println("Events and visits are not in the archive: restore the ClickHouse database they are in");
        }
        if (restored.contents().secret() == Secret.KEPT_ELSEWHERE) {
            out.println("The secret is not in the archive: give the same one with --secret, or no API key works");
        }
    }

    private static long sum(SortedMap<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
