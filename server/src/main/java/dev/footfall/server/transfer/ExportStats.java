package dev.footfall.server.transfer;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.domain.site.Site;
import dev.footfall.files.StatsArchive;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.Draft;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.WorkFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall export stats}: all that was counted on a site, day by day, as a zip of CSV files. */
public final class ExportStats implements Command {
    @Override
    public String name() {
        return "stats";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Write everything counted on a site, day by day, to a zip of CSV files that can be imported again.",
                Arguments.ofStores(),
                Arguments.site(),
                ExportEvents.out("the zip"));
    }

    @Override
    public void run(GivenOptions given) {
        String out = given.required(ExportEvents.OUT);
        try (Stores stores = Stores.of(given);
                Draft draft = Draft.of(given.file(out))) {
            Site site = KnownSite.of(given, stores.footfall());
            Days days = write(stores, site, draft);
            draft.complete();
            given.world().out().println("Exported statistics of " + days.first() + " to " + days.last() + " to " + out);
        }
    }

    private static Days write(Stores stores, Site site, Draft draft) {
        try (OutputStream stream = draft.stream();
                StatsArchive archive = new StatsArchive(stream, draft.folder())) {
            return stores.footfall()
                    .exportStatistics()
                    .export(site, archive)
                    .getOrElseThrow(nothing -> new WorkFailed(
                            "There is nothing to export: " + site.domain().value() + " has no events."));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The file " + draft.path() + " cannot be written: " + unwritable, unwritable);
        }
    }
}
