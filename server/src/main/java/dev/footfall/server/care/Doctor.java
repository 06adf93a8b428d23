package dev.footfall.server.care;

import dev.footfall.server.care.Finding.Verdict;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.WorkFailed;
import dev.footfall.server.settings.Option;
import dev.footfall.server.settings.Settings;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code footfall doctor}: one line for each thing a server needs, and failure if any of them is wrong. */
public final class Doctor implements Command {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this, "Check configuration, stores, disk space, clock and files.", EnumSet.allOf(Option.class));
    }

    @Override
    public void run(GivenOptions given) {
        List<Finding> findings = findings(given);
        findings.forEach(finding -> given.world().out().println(finding.text()));
        long failed = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .count();
        if (failed > 0) {
            throw new WorkFailed(failed == 1 ? "One check failed." : failed + " checks failed.");
        }
    }

    private static List<Finding> findings(GivenOptions given) {
        List<Finding> findings = new ArrayList<>();
        try {
            Settings settings = given.settings();
            findings.add(Finding.well("configuration", "understood"));
            settings.configurationStore().map(DatabaseCheck::finding).ifPresent(findings::add);
            settings.eventStore().map(DatabaseCheck::finding).ifPresent(findings::add);
            findings.addAll(new DirectoryChecks(given, settings).findings());
            findings.addAll(new FileChecks(given, settings).findings());
        } catch (ParameterException | UncheckedIOException unreadable) {
            findings.add(Finding.failed("configuration", String.valueOf(unreadable.getMessage())));
        }
        return findings;
    }
}
