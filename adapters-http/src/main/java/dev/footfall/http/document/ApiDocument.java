package dev.footfall.http.document;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.RestApplication;
import dev.footfall.http.openapi.Document;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Access;
import java.util.List;
import java.util.stream.Stream;

/** The document of the APIs, to be added to them last: it is about what has been registered by then, and itself. */
public final class ApiDocument {
    private static final String DESCRIPTION = "Web analytics over the APIs that Plausible's clients speak. Every answer"
            + " names its request in the header x-request-id, the one that was sent or a new one. Answers to requests with"
            + " a key tell the limits and what is left of them in RateLimit-Policy and RateLimit.";

    private ApiDocument() {}

    /**
     * @param base the public address of this server, without a slash at its end
     * @param version of Footfall
     * @return what was given, now with the document and a page to try it
     */
    public static RestApplication addedTo(RestApplication apis, String base, String version) {
        RestApplication explorable = apis.with(List.of(new ExplorerResource()));
        List<Class<?>> all = Stream.concat(explorable.resources().stream(), Stream.of(OpenApiResource.class))
                .toList();
        return explorable.with(List.of(new OpenApiResource(of(Operations.of(all), base, version))));
    }

    static JsonTree.Members of(List<Operation> operations, String base, String version) {
        return new Document("Footfall", version, DESCRIPTION, base, Access.API_KEY).of(operations);
    }
}
