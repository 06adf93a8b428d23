package dev.footfall.server.care;

import dev.footfall.application.move.Census;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.SiteId;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.FootfallOptions;
import dev.footfall.embedded.Moved;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.TextTable;
import dev.footfall.server.settings.Option;
import dev.footfall.server.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall move}: everything that is stored into other, empty stores; what is not named stays where it is. */
public final class Move implements Command {
    private static final String TO_DATA_DIR = "--to-data-dir";
    private static final String TO_CONFIG_STORE = "--to-config-store";
    private static final String TO_EVENT_STORE = "--to-event-store";
    private static final Map<Option, String> TARGET = Map.of(
            Option.DATA_DIR, TO_DATA_DIR, Option.CONFIG_STORE, TO_CONFIG_STORE, Option.EVENT_STORE, TO_EVENT_STORE);

    @Override
    public String name() {
        return "move";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Copy everything to other, empty stores, and count it there.",
                Arguments.ofStores(),
                Arguments.optional(
                        TO_CONFIG_STORE, "STORE", "where sites, teams and keys go; left out: stay as they are"),
                Arguments.optional(TO_EVENT_STORE, "STORE", "where events and visits go; left out: stay as they are"),
                Arguments.optional(TO_DATA_DIR, "FOLDER", "where embedded stores go; left out: the same folder"));
    }

    @Override
    public void run(GivenOptions given) {
        Settings from = given.settings();
        Settings to = given.settingsWith(TARGET);
        Path source = given.world().folder().resolve(from.dataDirectory());
        MoveProgress progress = new MoveProgress(given.world());
        Moved moved = given.logging(() -> Footfall.move(
                stores(given, source, from),
                stores(given, given.world().folder().resolve(to.dataDirectory()), to),
                progress));
        progress.finished();
        tell(moved, given.world().out(), source);
    }

    private static FootfallOptions stores(GivenOptions given, Path folder, Settings settings) {
        return Stores.at(folder, settings, given.world(), given.world().clock());
    }

    private static void tell(Moved moved, PrintStream out, Path source) {
        moved.statistics().ifPresent(census -> {
            events(census, moved.domains(), out);
            rows("events and visits", census, out);
        });
        moved.configuration().ifPresent(census -> rows("sites, teams and keys", census, out));
        switch (moved.secret()) {
            case AS_BEFORE -> {}
            case COPIED -> out.println("The secret was copied too.");
            case TO_BE_GIVEN ->
                out.println("From now on every node needs the secret that is in " + source.resolve("secret")
                        + ", as FOOTFALL_SECRET: without it no API key works");
        }
        out.println("The source is as it was. Delete it once the target has been looked at");
    }

    private static void events(Census census, Map<SiteId, Domain> domains, PrintStream out) {
        TextTable table = new TextTable(List.of("site", "events in both"));
        census.eventsBySite().entrySet().stream()
                .sorted(Comparator.comparing(site -> name(site.getKey(), domains)))
                .forEach(site -> table.add(
                        List.of(name(site.getKey(), domains), site.getValue().toString())));
        table.print(out);
    }

    private static String name(SiteId site, Map<SiteId, Domain> domains) {
        Domain domain = domains.get(site);
        return domain == null ? "site " + site.value() + ", which is no more" : domain.value();
    }

    private static void rows(String what, Census census, PrintStream out) {
        TextTable table = new TextTable(List.of("table", "rows in both"));
        census.rows().forEach((name, rows) -> table.add(List.of(name, rows.toString())));
        table.print(out);
        out.println("Moved " + what + ": " + census.total() + " rows, counted in source and target");
    }
}
