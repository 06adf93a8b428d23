package dev.footfall.server.care;

import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.Recovered;
import dev.footfall.embedded.Recovered.Secret;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.DoneInPart;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.settings.Option;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall recover}: makes a data directory of what can be read of a damaged one. */
public final class Recover implements Command {
    private static final String TO_DATA_DIR = "--to-data-dir";
    private static final String JSON = "--json";

    @Override
    public String name() {
        return "recover";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Bring what is left of a damaged data directory to a new one.",
                EnumSet.of(Option.DATA_DIR),
                Arguments.required(TO_DATA_DIR, "FOLDER", "the new one; must be empty or not there"),
                Arguments.flag(JSON, "print what was read and lost as JSON"));
    }

    @Override
    public void run(GivenOptions given) {
        Path target = given.file(given.required(TO_DATA_DIR));
        RecoveryProgress progress = new RecoveryProgress(
                given.world(),
                given.names(JSON) ? given.world().err() : given.world().out());
        Recovered recovered = given.logging(() -> Footfall.recover(given.dataDirectory(), target, progress));
        progress.finished();
        RecoveryReport report = new RecoveryReport(recovered);
        PrintStream out = given.world().out();
        if (given.names(JSON)) {
            out.println(report.json());
        } else {
            report.print(out);
            if (recovered.secret() == Secret.NONE) {
                out.println("There is no secret to copy: give the same one with --secret, or no API key works");
            }
            out.println(next(recovered, target));
        }
        if (!recovered.isWhole()) {
            throw new DoneInPart(report.sentence());
        }
    }

    private static String next(Recovered recovered, Path target) {
        return (recovered.isWhole() ? "All came over. " : "Compare this with your last backup. ")
                + "Start the server with --data-dir " + target
                + "; the damaged directory is as it was, keep it until then";
    }
}
