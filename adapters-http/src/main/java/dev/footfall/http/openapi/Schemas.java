package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shapes as schemas of OpenAPI 3.0; those with a name are gathered and referred to. */
final class Schemas {
    private static final String COMPONENTS = "#/components/schemas/";

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
            case Shape.Named(String name, Shape inner) -> {
                if (!named.containsKey(name)) {
                    named.put(name, of(inner));
                }
                yield new JsonObject().with("$ref", COMPONENTS + name);
            }
            case Shape.Nullable(Shape inner) -> schema(inner).with("nullable", true);
            case Shape.Text(List<String> choices) -> {
                JsonObject text = type("string");
                yield choices.isEmpty() ? text : text.withTexts("enum", choices);
            }
            case Shape.Whole() -> type("integer");
            case Shape.Flag() -> type("boolean");
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
            case Shape.Tagged tagged -> {
                JsonObject mapping = new JsonObject();
                List<JsonTree> variants = new ArrayList<>();
                tagged.shapes().forEach((word, variant) -> {
                    variants.add(of(variant));
                    if (variant instanceof Shape.Named(String name, Shape ignored)) {
                        mapping.with(word, COMPONENTS + name);
                    }
                });
                JsonObject discriminator = new JsonObject().with("propertyName", tagged.tag());
                yield new JsonObject()
                        .with("oneOf", variants)
                        .with(
                                "discriminator",
                                mapping.isEmpty() ? discriminator : discriminator.with("mapping", mapping));
            }
            case Shape.Having(String ignored, Shape with, Shape without) ->
                new JsonObject().with("oneOf", List.of(of(with), of(without)));
        };
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
