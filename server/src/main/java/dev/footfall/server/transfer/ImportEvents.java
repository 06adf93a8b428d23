package dev.footfall.server.transfer;

import dev.footfall.application.ingest.LoadEvents.Imported;
import dev.footfall.application.ingest.LoadEvents.Start;
import dev.footfall.domain.site.Site;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.WorkFailed;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall import events}: raw events from files, sessionised like live traffic (admin-api.md §7). */
public final class ImportEvents implements Command {
    private static final String RESUME = "--resume";

    @Override
    public String name() {
        return "events";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Import raw events; faulty lines are left out, and told by their number.",
                Arguments.ofStores(),
                Arguments.site(),
                Arguments.flag(RESUME, "go on after the rows of an import that was interrupted"),
                Arguments.several("FILE", ".ndjson, .jsonl or .csv, also with .gz, or .parquet"));
    }

    @Override
    public void run(GivenOptions given) {
        List<EventFile> files = given.arguments().stream()
                .map(name -> EventFile.of(name, given))
                .toList();
        Start start = given.names(RESUME) ? Start.CONTINUE : Start.AFRESH;
        long rejected = 0;
        try (Stores stores = Stores.of(given)) {
            Site site = KnownSite.of(given, stores.footfall());
            for (EventFile file : files) {
                ImportProgress progress = ImportProgress.of(file, given.world());
                Imported imported =
                        stores.footfall().loadEvents().importFile(site, file.records(), file.id(), start, progress);
                progress.finished(imported);
                rejected += imported.rejected();
            }
        }
        if (rejected > 0) {
            throw new WorkFailed(rejected == 1 ? "One line was rejected." : rejected + " lines were rejected.");
        }
    }
}
