package dev.footfall.http.document;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.Instances;
import dev.footfall.http.openapi.Document;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Access;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;

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
    public static ResourceConfig register(ResourceConfig config, String base, String version) {
        Resource page = Instances.asResource(new ExplorerResource());
        Resource itself = Resource.from(OpenApiResource.class);
        List<Resource> all = Stream.concat(config.getResources().stream(), Stream.of(page, itself))
                .toList();
        JsonTree.Members document = of(Operations.of(all), base, version);
        return config.registerResources(page, Instances.asResource(new OpenApiResource(document)));
    }

    static JsonTree.Members of(List<Operation> operations, String base, String version) {
        return new Document("Footfall", version, DESCRIPTION, base, Access.API_KEY).of(operations);
    }
}
