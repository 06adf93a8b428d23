package dev.footfall.server.question;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.language.QueryMessages;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.embedded.Footfall;
import dev.footfall.files.JsonText;
import dev.footfall.http.stats.v2.QueryResponses;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.command.Text;
import dev.footfall.server.command.WorkFailed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall query}: a question in the language of {@code POST /api/v2/query}, on stores no server has open. */
public final class Question implements Command {
    private static final String JSON = "--json";

    @Override
    public String name() {
        return "query";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Ask for statistics of a site, and print a table.",
                Arguments.ofStores(),
                Arguments.site(),
                Arguments.flag(JSON, "print what POST /api/v2/query answers"),
                Arguments.one(
                        "QUERY",
                        "as in '{\"metrics\":[\"visitors\"],\"date_range\":\"7d\",\"dimensions\":[\"event:page\"]}';"
                                + " - reads standard input"));
    }

    @Override
    public void run(GivenOptions given) {
        Members query = query(given);
        try (Stores stores = Stores.of(given)) {
            Site site = KnownSite.of(given, stores.footfall());
            QueryResult answer = answer(stores.footfall(), site, query);
            if (given.names(JSON)) {
                given.world().out().println(QueryResponses.json(answer));
            } else {
                Answer.table(answer).print(given.world().out());
            }
        }
    }

    private static Members query(GivenOptions given) {
        String text = given.arguments().getFirst();
        byte[] bytes =
                text.equals(Surroundings.STANDARD) ? Text.read(text, given) : text.getBytes(StandardCharsets.UTF_8);
        return new JsonText()
                .read(bytes)
                .toJavaOptional()
                .filter(Members.class::isInstance)
                .map(Members.class::cast)
                .orElseThrow(() -> given.misuse("The query is not a JSON object"));
    }

    private static QueryResult answer(Footfall footfall, Site site, Members query) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        members.put("site_id", new JsonTree.Text(site.domain().value()));
        query.members().forEach(members::putIfAbsent);
        return QueryReader.read(new Members(members))
                .flatMap(request -> footfall.query(site, request))
                .mapLeft(QueryMessages::of)
                .getOrElseThrow(WorkFailed::new);
    }
}
