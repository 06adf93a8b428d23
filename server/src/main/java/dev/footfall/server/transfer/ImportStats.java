package dev.footfall.server.transfer;

import dev.footfall.application.imports.ImportProblem;
import dev.footfall.application.imports.StatsFile;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.site.Site;
import dev.footfall.files.StatsFiles;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.WorkFailed;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall import stats}: daily aggregates from the files of a CSV export (imports-and-exports.md). */
public final class ImportStats implements Command {
    @Override
    public String name() {
        return "stats";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Import aggregated statistics from a CSV export, for days without events of the site's own.",
                Arguments.ofStores(),
                Arguments.site(),
                Arguments.several(
                        "FILE", "an export's .zip, or files of one such as imported_pages_20240101_20241231.csv"));
    }

    @Override
    public void run(GivenOptions given) {
        List<StatsFile> files =
                StatsFiles.of(given.arguments().stream().map(given::file).toList());
        try (Stores stores = Stores.of(given)) {
            Site site = KnownSite.of(given, stores.footfall());
            SiteImport imported = stores.footfall()
                    .importStatistics()
                    .importFiles(site, files)
                    .mapLeft(ImportProblem::sentence)
                    .getOrElseThrow(WorkFailed::new);
            given.world().out().println("Imported statistics of " + imported.firstDay() + " to " + imported.lastDay());
        }
    }
}
