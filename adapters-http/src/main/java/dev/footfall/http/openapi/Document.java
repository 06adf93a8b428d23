package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.openapi.Operation.Access;
import dev.footfall.http.openapi.Operation.Content;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI 3.1 document.
 *
 * @param server the address all paths are relative to
 * @param usual who may ask where nothing else is said
 */
public record Document(String title, String version, String description, String server, Access usual) {
    public JsonTree.Members of(List<Operation> operations) {
        Schemas schemas = new Schemas();
        Answers answers = new Answers(schemas);
        JsonObject paths = paths(operations, schemas, answers);
        return new JsonObject()
                .with("openapi", "3.1.0")
                .with("info", info())
                .with("servers", List.of(new JsonObject().with("url", server).tree()))
                .with("security", security(usual))
                .with("tags", groups(operations))
                .with("paths", paths)
                .with(
                        "components",
                        new JsonObject()
                                .with("schemas", schemas.named())
                                .withAny("responses", answers.named())
                                .with("securitySchemes", schemes(operations)))
                .tree();
    }

    /** As people read it. */
    public static String indented(JsonTree part) {
        return JsonText.indented(Json.text(part));
    }

    private JsonObject info() {
        return new JsonObject()
                .with("title", title)
                .with("version", version)
                .with("description", description)
                .with("license", new JsonObject().with("name", "Apache-2.0").with("identifier", "Apache-2.0"));
    }

    private static List<JsonTree> groups(List<Operation> operations) {
        return operations.stream()
                .map(Operation::group)
                .distinct()
                .<JsonTree>map(group -> new JsonObject()
                        .with("name", group)
                        .with("description", Groups.about(group))
                        .tree())
                .toList();
    }

    private JsonObject schemes(List<Operation> operations) {
        JsonObject schemes = new JsonObject();
        List<Access> used =
                operations.stream().map(Operation::access).distinct().toList();
        Arrays.stream(Access.values())
                .filter(access -> access == usual || used.contains(access))
                .forEach(access -> scheme(access).ifPresent(scheme -> schemes.with(nameOf(access), http(scheme))));
        return schemes;
    }

    private static Optional<String> scheme(Access access) {
        return switch (access) {
            case OPEN -> Optional.empty();
            case API_KEY, ADMIN_TOKEN -> Optional.of("bearer");
            case BASIC_AUTH -> Optional.of("basic");
        };
    }

    private static JsonTree.Members http(String scheme) {
        return new JsonObject().with("type", "http").with("scheme", scheme).tree();
    }

    private static String nameOf(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }

    private static List<JsonTree> security(Access access) {
        return access == Access.OPEN
                ? List.of()
                : List.of(new JsonObject().with(nameOf(access), List.of()).tree());
    }

    private JsonObject paths(List<Operation> operations, Schemas schemas, Answers answers) {
        Map<String, JsonObject> paths = new LinkedHashMap<>();
        operations.forEach(operation -> paths.computeIfAbsent(operation.path(), path -> new JsonObject())
                .with(operation.method().toLowerCase(Locale.ROOT), described(operation, schemas, answers)));
        JsonObject all = new JsonObject();
        paths.forEach(all::with);
        return all;
    }

    private JsonObject described(Operation operation, Schemas schemas, Answers answers) {
        JsonObject described = new JsonObject()
                .with("operationId", operation.id())
                .with("tags", List.of(new JsonTree.Text(operation.group())))
                .with("summary", operation.summary());
        if (operation.access() != usual) {
            described.with("security", security(operation.access()));
        }
        if (!operation.parameters().isEmpty()) {
            described.with(
                    "parameters",
                    operation.parameters().stream()
                            .map(parameter -> parameter(parameter, schemas))
                            .toList());
        }
        operation.body().ifPresent(body -> described.with("requestBody", body(operation.id(), body, answers)));
        JsonObject told = new JsonObject();
        operation
                .answers()
                .forEach(answer -> told.with(Integer.toString(answer.status()), answers.of(operation.id(), answer)));
        return described.with("responses", told);
    }

    private static JsonObject body(String operation, Operation.Body body, Answers answers) {
        Content content = body.content();
        JsonObject types = answers.types(operation, Examples.Part.REQUEST, content);
        body.alsoAs().forEach(type -> types.with(type, answers.schema(content)));
        return new JsonObject().with("required", body.isRequired()).with("content", types);
    }

    private static JsonTree parameter(Operation.Parameter parameter, Schemas schemas) {
        return new JsonObject()
                .with("name", parameter.name())
                .with("in", parameter.place().name().toLowerCase(Locale.ROOT))
                .with("required", parameter.isRequired())
                .with("description", parameter.meaning())
                .with("schema", schemas.of(parameter.shape()))
                .tree();
    }

    /** What is sent and answered, with examples; what several operations answer alike is there once. */
    private static final class Answers {
        private final Schemas schemas;
        private final Examples examples = Examples.known();
        private final Map<Operation.Answer, String> names = new LinkedHashMap<>();
        private final JsonObject named = new JsonObject();

        Answers(Schemas schemas) {
            this.schemas = schemas;
        }

        JsonObject named() {
            return named;
        }

        JsonObject of(String operation, Operation.Answer answer) {
            return answer.name()
                    .map(name -> new JsonObject().with("$ref", "#/components/responses/" + registered(name, answer)))
                    .orElseGet(() -> described(operation, answer));
        }

        private String registered(String name, Operation.Answer answer) {
            return Optional.ofNullable(names.get(answer)).orElseGet(() -> {
                long others = names.values().stream()
                        .filter(known -> known.startsWith(name))
                        .count();
                String own = others == 0 ? name : name + "_" + (others + 1);
                names.put(answer, own);
                named.with(own, described(own, answer));
                return own;
            });
        }

        private JsonObject described(String operation, Operation.Answer answer) {
            JsonObject described = answer.content()
                    .map(content -> new JsonObject().with("content", types(operation, Examples.Part.ANSWER, content)))
                    .orElseGet(JsonObject::new)
                    .with("description", answer.meaning());
            JsonObject headers = new JsonObject();
            answer.headers()
                    .forEach(header -> headers.with(
                            header.name(),
                            new JsonObject()
                                    .with("description", header.meaning())
                                    .with("schema", schemas.of(Shape.Text.ANY))));
            return described.withAny("headers", headers);
        }

        JsonObject schema(Content content) {
            return new JsonObject().with("schema", schemas.of(content.shape()));
        }

        JsonObject types(String operation, Examples.Part part, Content content) {
            JsonObject described = schema(content);
            if (!content.examples().isEmpty()) {
                JsonObject told = new JsonObject();
                content.examples()
                        .forEach(example -> told.with(example.name(), new JsonObject().with("value", example.value())));
                described.with("examples", told);
            } else if (content.isJson()) {
                described.with("example", examples.of(operation, part, content.shape()));
            }
            JsonObject types = new JsonObject().with(content.type(), described);
            content.orElse().forEach(type -> types.with(type, schema(content)));
            return types;
        }
    }
}
