package dev.footfall.server.explanation;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.site.Site;
import dev.footfall.embedded.Footfall;
import dev.footfall.files.JsonText;
import dev.footfall.http.ingestion.DryRun;
import dev.footfall.http.ingestion.ExplainedEvent;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.Text;
import dev.footfall.server.command.TextTable;
import dev.footfall.server.settings.Option;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall explain-event}: what would become of events, one JSON object a line, on stores no server has open. */
public final class ExplainEvent implements Command {
    private static final String JSON = "--json";
    private static final String AGENT = "--user-agent";
    private static final String ADDRESS = "--ip";

    @Override
    public String name() {
        return "explain-event";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Show step by step what would become of events.",
                options(),
                Arguments.site(),
                Arguments.optional(AGENT, "TEXT", "the browser that sends them, if a line does not say it"),
                Arguments.optional(ADDRESS, "ADDRESS", "where it is, if a line does not say it"),
                Arguments.flag(JSON, "print a JSON object for each line"),
                Arguments.one(
                        "FILE",
                        "bodies of POST /api/event, one a line, or objects with the members body, headers and ip;"
                                + " - reads standard input"));
    }

    private static Set<Option> options() {
        Set<Option> options = EnumSet.copyOf(Arguments.ofStores());
        options.addAll(EnumSet.of(Option.EDITION, Option.GEO_DATABASE, Option.EXCHANGE_RATES));
        return options;
    }

    @Override
    public void run(GivenOptions given) {
        List<String> lines = new String(Text.read(given.arguments().getFirst(), given), StandardCharsets.UTF_8)
                .lines()
                .toList();
        try (Stores stores = Stores.of(given)) {
            Footfall footfall = stores.footfall();
            Site site = KnownSite.of(given, footfall);
            DryRun dryRun = new DryRun(footfall.explainEvent(), footfall.jsonReader());
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    print(i + 1, explained(given, dryRun, site, lines.get(i)), given);
                }
            }
        }
    }

    private static void print(int line, ExplainedEvent explained, GivenOptions given) {
        PrintStream out = given.world().out();
        if (given.names(JSON)) {
            out.println(explained.json());
            return;
        }
        out.println("line " + line + ": " + explained.verdict()
                + Optional.ofNullable(explained.reason())
                        .map(reason -> " (" + reason + ")")
                        .orElse(""));
        TextTable steps = new TextTable(List.of("step", "outcome"));
        explained.steps().forEach(taken -> steps.add(List.of(taken.step(), taken.outcome())));
        steps.print(out);
    }

    private static ExplainedEvent explained(GivenOptions given, DryRun dryRun, Site site, String line) {
        Optional<Members> whole = new JsonText()
                .read(line.getBytes(StandardCharsets.UTF_8))
                .toJavaOptional()
                .filter(Members.class::isInstance)
                .map(Members.class::cast)
                .filter(members -> members.member("body").isPresent());
        return dryRun.of(
                site,
                whole.flatMap(members -> members.member("body")).orElseGet(() -> new JsonTree.Text(line)),
                whole.flatMap(members -> members.member("headers")).or(() -> headers(given)),
                whole.flatMap(members -> members.member("ip"))
                        .flatMap(ip ->
                                ip instanceof JsonTree.Text(String address) ? Optional.of(address) : Optional.empty())
                        .or(() -> given.value(ADDRESS)));
    }

    private static Optional<JsonTree> headers(GivenOptions given) {
        return given.value(AGENT).map(agent -> new Members(Map.of("user-agent", new JsonTree.Text(agent))));
    }
}
