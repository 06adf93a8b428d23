package dev.footfall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of an OpenAPI document, and the one it refers to. */
final class PublishedSchemas {
    private static final String DOCUMENT = "http://stats.example/api/openapi.json";
    private static final String QUERY = "http://stats.example/api/docs/query/schema.json";

    private final SchemaRegistry registry;
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    PublishedSchemas(JsonNode document, String querySchema) {
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(DOCUMENT, document.toString(), QUERY, querySchema)));
    }

    /** @param place what has a schema */
    List<String> faults(PublishedOperations.Found place, JsonNode value) {
        return known.computeIfAbsent(place.at("schema").pointer(), this::schema).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    /** Of a text that stands for what the schema says. */
    List<String> textFaults(PublishedOperations.Found parameter, String text) {
        boolean isWhole = parameter.node().at("/schema/type").asText().equals("integer");
        return faults(
                parameter,
                isWhole && text.matches("-?[0-9]+")
                        ? JsonNodeFactory.instance.numberNode(new BigInteger(text))
                        : JsonNodeFactory.instance.textNode(text));
    }

    private Schema schema(String pointer) {
        return registry.getSchema(
                SchemaLocation.of(DOCUMENT + "#" + pointer.replace("{", "%7B").replace("}", "%7D")));
    }
}
