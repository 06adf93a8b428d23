package dev.footfall.server.care;

import dev.footfall.embedded.DataDirectoryInUse;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.Draft;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Stores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall backup OUT}: everything in one archive; by the server that has the stores open, if one has. */
public final class Backup implements Command {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Write everything to one archive, also while a server runs.",
                Arguments.ofStores(),
                Arguments.one("OUT", "the archive; keep it as safe as the secret in it"));
    }

    @Override
    public void run(GivenOptions given) {
        Path out = given.file(given.arguments().getFirst());
        try (Draft draft = Draft.of(out)) {
            try (OutputStream archive = draft.stream()) {
                write(given, archive);
            } catch (IOException unwritable) {
                throw new UncheckedIOException("The file " + out + " cannot be written: " + unwritable, unwritable);
            }
            PrintStream printed = given.world().out();
            printed.println("Backed up to " + out + " (" + draft.complete() + " bytes)");
            given.settings()
                    .configurationStore()
                    .ifPresent(database -> printed.println(
                            "Not in the archive: sites, teams and keys. Back up the PostgreSQL database " + database
                                    + " with its own tools now"));
            given.settings()
                    .eventStore()
                    .ifPresent(
                            database -> printed.println("Not in the archive: events and visits. Back up the ClickHouse"
                                    + " database " + database + " with its own tools"));
        }
    }

    private static void write(GivenOptions given, OutputStream archive) {
        try (Stores stores = Stores.of(given)) {
            stores.footfall().backup(archive);
        } catch (DataDirectoryInUse inUse) {
            new AskedServer(ServingFile.read(given.dataDirectory()).orElseThrow(() -> inUse)).backUp(archive);
        }
    }
}
