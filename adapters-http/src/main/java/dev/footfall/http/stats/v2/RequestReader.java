package dev.footfall.http.stats.v2;

import dev.footfall.application.access.SiteReference;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.BoundedBody;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes one request of URL and body (stats-query-v2.md §1): where both name something, the body wins. */
public final class RequestReader {
    private static final JsonTree.Members NOTHING = new JsonTree.Members(Map.of());

    private final JsonReader json;

    public RequestReader(JsonReader json) {
        this.json = json;
    }

    public Either<ErrorAnswer, JsonTree.Members> read(MultivaluedMap<String, String> parameters, InputStream body) {
        return BoundedBody.read(body, BoundedBody.MOST_BYTES)
                .<Either<ErrorAnswer, byte[]>>map(Either::right)
                .orElseGet(() -> Either.left(ErrorAnswer.tooLarge()))
                .flatMap(this::members)
                .map(members -> merged(parameters, members));
    }

    // Without a body, or with one that is no object, nothing is asked.
    private Either<ErrorAnswer, JsonTree.Members> members(byte[] body) {
        return body.length == 0
                ? Either.right(NOTHING)
                : json.read(body)
                        .mapLeft(notJson -> ErrorAnswer.malformed())
                        .map(tree -> tree instanceof JsonTree.Members members ? members : NOTHING);
    }

    private static JsonTree.Members merged(MultivaluedMap<String, String> parameters, JsonTree.Members body) {
        Map<String, JsonTree> all = new LinkedHashMap<>();
        parameters.forEach((name, values) -> all.put(name, new JsonTree.Text(values.getLast())));
        all.putAll(body.members());
        return new JsonTree.Members(all);
    }

    static SiteReference site(JsonTree.Members request) {
        return request.member("site_id")
                .map(value -> switch (value) {
                    case JsonTree.Null() -> new SiteReference.Absent();
                    case JsonTree.Text(String name) -> new SiteReference.Named(name);
                    case JsonTree.Members ignored -> new SiteReference.Unreadable();
                    case JsonTree.Items ignored -> new SiteReference.Unreadable();
                    case JsonTree.Numeral ignored -> new SiteReference.Unreadable();
                    case JsonTree.Bool ignored -> new SiteReference.Unreadable();
                })
                .orElseGet(SiteReference.Absent::new);
    }
}
