package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shapes as schemas of OpenAPI 3.1, which are JSON Schema; those with a name are gathered and referred to. */
final class Schemas {
    private static final String COMPONENTS = "#/components/schemas/";

    private final Map<String, Shape> known = new LinkedHashMap<>();
    private final Map<String, JsonTree> named = new LinkedHashMap<>();

    /** What has been referred to so far, by name. */
    JsonTree.Members named() {
        return new JsonTree.Members(named);
    }

    JsonTree.Members of(Shape shape) {
        return schema(shape).tree();
    }

    private JsonObject schema(Shape shape) {
        return switch (shape) {
            case Shape.Named(String name, Shape inner) -> reference(name, inner);
            case Shape.Nullable(Shape inner) ->
                new JsonObject().with("anyOf", List.of(of(inner), type("null").tree()));
            case Shape.Text(List<String> choices) -> {
                JsonObject text = type("string");
                yield choices.isEmpty() ? text : text.withTexts("enum", choices);
            }
            case Shape.Whole() -> type("integer");
            case Shape.Numeric() -> type("number");
            case Shape.Flag() -> type("boolean");
            case Shape.Anything() -> new JsonObject();
            case Shape.Elsewhere(String address) -> new JsonObject().with("$ref", address);
            case Shape.AnyOf(List<Shape> shapes) ->
                new JsonObject().with("anyOf", shapes.stream().map(this::of).toList());
            case Shape.Items items -> {
                JsonObject list = type("array").with("items", of(items.each())).with("minItems", items.fewest());
                items.most().ifPresent(most -> list.with("maxItems", most));
                yield list;
            }
            case Shape.Dictionary dictionary -> {
                JsonObject object = type("object").with("additionalProperties", of(dictionary.each()));
                dictionary.most().ifPresent(most -> object.with("maxProperties", most));
                yield object;
            }
            case Shape.Members(List<Shape.Member> members) -> members(members);
            case Shape.Tagged tagged -> tagged(tagged);
            case Shape.Having(String ignored, Shape with, Shape without) ->
                new JsonObject().with("oneOf", List.of(of(with), of(without)));
        };
    }

    private JsonObject reference(String name, Shape inner) {
        Shape before = known.putIfAbsent(name, inner);
        if (before == null) {
            named.put(name, of(inner));
        } else if (!before.equals(inner)) {
            throw new IllegalStateException("two shapes are called " + name);
        }
        return new JsonObject().with("$ref", COMPONENTS + name);
    }

    private JsonObject tagged(Shape.Tagged tagged) {
        JsonObject mapping = new JsonObject();
        List<JsonTree> variants = new ArrayList<>();
        tagged.shapes().forEach((word, variant) -> {
            variants.add(of(variant));
            if (variant instanceof Shape.Named(String name, Shape ignored)) {
                mapping.with(word, COMPONENTS + name);
            }
        });
        return new JsonObject()
                .with("oneOf", variants)
                .with(
                        "discriminator",
                        new JsonObject().with("propertyName", tagged.tag()).withAny("mapping", mapping));
    }

    private JsonObject members(List<Shape.Member> members) {
        List<String> required = members.stream()
                .filter(Shape.Member::isRequired)
                .map(Shape.Member::name)
                .toList();
        JsonObject properties = new JsonObject();
        members.forEach(member -> properties.with(member.name(), of(member.shape())));
        JsonObject object = type("object");
        return (required.isEmpty() ? object : object.withTexts("required", required)).with("properties", properties);
    }

    private static JsonObject type(String name) {
        return new JsonObject().with("type", name);
    }
}
