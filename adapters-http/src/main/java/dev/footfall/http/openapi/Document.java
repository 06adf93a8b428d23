package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An OpenAPI 3.0 document.
 *
 * @param server the address all paths are relative to
 * @param basicAuth the name of the one security scheme, HTTP Basic
 */
public record Document(String title, String version, String server, String basicAuth) {
    private static final String JSON = "application/json";

    public JsonTree.Members of(List<Operation> operations) {
        Schemas schemas = new Schemas();
        JsonTree.Members paths = paths(operations, schemas);
        return new JsonObject()
                .with("openapi", "3.0.3")
                .with("info", new JsonObject().with("title", title).with("version", version))
                .with("servers", List.of(new JsonObject().with("url", server).tree()))
                .with(
                        "security",
                        List.of(new JsonObject().with(basicAuth, List.of()).tree()))
                .with("paths", paths)
                .with(
                        "components",
                        new JsonObject()
                                .with("schemas", schemas.named())
                                .with(
                                        "securitySchemes",
                                        new JsonObject()
                                                .with(
                                                        basicAuth,
                                                        new JsonObject()
                                                                .with("type", "http")
                                                                .with("scheme", "basic"))))
                .tree();
    }

    private static JsonTree.Members paths(List<Operation> operations, Schemas schemas) {
        Map<String, JsonObject> paths = new LinkedHashMap<>();
        operations.forEach(operation -> paths.computeIfAbsent(operation.path(), path -> new JsonObject())
                .with(operation.method().toLowerCase(Locale.ROOT), described(operation, schemas)));
        JsonObject all = new JsonObject();
        paths.forEach(all::with);
        return all.tree();
    }

    private static JsonObject described(Operation operation, Schemas schemas) {
        JsonObject described =
                new JsonObject().with("operationId", operation.id()).with("summary", operation.summary());
        if (operation.isOpen()) {
            described.with("security", List.of());
        }
        if (!operation.parameters().isEmpty()) {
            described.with(
                    "parameters",
                    operation.parameters().stream()
                            .map(parameter -> parameter(parameter, schemas))
                            .toList());
        }
        operation
                .body()
                .ifPresent(body ->
                        described.with("requestBody", content(body, schemas).with("required", true)));
        JsonObject answers = new JsonObject();
        operation.answers().forEach(answer -> answers.with(Integer.toString(answer.status()), answer(answer, schemas)));
        return described.with("responses", answers);
    }

    private static JsonTree parameter(Operation.Parameter parameter, Schemas schemas) {
        return new JsonObject()
                .with("name", parameter.name())
                .with("in", parameter.place().name().toLowerCase(Locale.ROOT))
                .with("required", parameter.place() == Operation.Place.PATH)
                .with("description", parameter.meaning())
                .with("schema", schemas.of(parameter.shape()))
                .tree();
    }

    private static JsonObject answer(Operation.Answer answer, Schemas schemas) {
        JsonObject described = answer.body()
                .map(body -> content(body, schemas))
                .orElseGet(JsonObject::new)
                .with("description", answer.meaning());
        JsonObject headers = new JsonObject();
        answer.headers()
                .forEach(header -> headers.with(
                        header.name(),
                        new JsonObject()
                                .with("description", header.meaning())
                                .with("schema", schemas.of(Shape.Text.ANY))));
        return headers.isEmpty() ? described : described.with("headers", headers);
    }

    private static JsonObject content(Shape body, Schemas schemas) {
        return new JsonObject()
                .with("content", new JsonObject().with(JSON, new JsonObject().with("schema", schemas.of(body))));
    }
}
