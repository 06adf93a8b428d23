package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Holds a value against a shape and gathers all that is wrong. */
final class ShapeCheck {
    private final List<Violation> found = new ArrayList<>();

    private ShapeCheck() {}

    static List<Violation> of(Shape shape, JsonTree value) {
        ShapeCheck check = new ShapeCheck();
        check.check(shape, value, "");
        return List.copyOf(check.found);
    }

    private void check(Shape shape, JsonTree value, String at) {
        switch (shape) {
            case Shape.Named(String ignored, Shape inner) -> check(inner, value, at);
            case Shape.Nullable(Shape inner) when value instanceof JsonTree.Null -> {}
            case Shape.Nullable(Shape inner) -> check(inner, value, at);
            case Shape.Text(List<String> choices) -> text(choices, value, at);
            case Shape.Whole() ->
                unless(value instanceof JsonTree.Numeral number && number.isWrittenAsInteger(), "integer", value, at);
            case Shape.Numeric() -> unless(value instanceof JsonTree.Numeral, "number", value, at);
            case Shape.Anything() -> {}
            case Shape.Elsewhere(String ignored) -> {}
            case Shape.AnyOf(List<Shape> shapes) -> anyOf(shapes, value, at);
            case Shape.Flag() -> unless(value instanceof JsonTree.Bool, "boolean", value, at);
            case Shape.Items items -> items(items, value, at);
            case Shape.Dictionary dictionary -> dictionary(dictionary, value, at);
            case Shape.Members(List<Shape.Member> members) ->
                object(value, at).ifPresent(object -> members.forEach(member -> member(member, object, at)));
            case Shape.Tagged tagged -> object(value, at).ifPresent(object -> tagged(tagged, object, at));
            case Shape.Having(String member, Shape with, Shape without) ->
                object(value, at)
                        .ifPresent(object -> check(object.member(member).isPresent() ? with : without, object, at));
        }
    }

    private void text(List<String> choices, JsonTree value, String at) {
        if (!(value instanceof JsonTree.Text(String text))) {
            wrongType("string", value, at);
        } else if (!choices.isEmpty() && !choices.contains(text)) {
            found.add(new Violation(at, "Invalid value for enum"));
        }
    }

    private void anyOf(List<Shape> shapes, JsonTree value, String at) {
        if (shapes.stream().noneMatch(shape -> of(shape, value).isEmpty())) {
            found.add(new Violation(at, "Failed to cast value to any schemas listed in anyOf"));
        }
    }

    private void items(Shape.Items shape, JsonTree value, String at) {
        if (!(value instanceof JsonTree.Items(List<JsonTree> items))) {
            wrongType("array", value, at);
            return;
        }
        if (items.size() < shape.fewest()) {
            found.add(
                    new Violation(at, "Array length " + items.size() + " is smaller than minItems: " + shape.fewest()));
        }
        if (exceeds(items.size(), shape.most())) {
            found.add(new Violation(
                    at,
                    "Array length " + items.size() + " is larger than maxItems: "
                            + shape.most().getAsInt()));
        }
        for (int i = 0; i < items.size(); i++) {
            check(shape.each(), items.get(i), at + "/" + i);
        }
    }

    private void dictionary(Shape.Dictionary shape, JsonTree value, String at) {
        object(value, at).ifPresent(object -> {
            Map<String, JsonTree> members = object.members();
            if (exceeds(members.size(), shape.most())) {
                found.add(new Violation(
                        at,
                        "Object property count " + members.size() + " is greater than maxProperties: "
                                + shape.most().getAsInt()));
            }
            members.forEach((name, member) -> check(shape.each(), member, child(at, name)));
        });
    }

    private static boolean exceeds(int size, OptionalInt most) {
        return most.isPresent() && size > most.getAsInt();
    }

    private void member(Shape.Member member, JsonTree.Members object, String at) {
        String place = child(at, member.name());
        Optional<JsonTree> value = object.member(member.name());
        if (value.isPresent()) {
            check(member.shape(), value.get(), place);
        } else if (member.isRequired()) {
            found.add(new Violation(place, "Missing field: " + member.name()));
        }
    }

    private void tagged(Shape.Tagged tagged, JsonTree.Members object, String at) {
        Shape.Text words = new Shape.Text(List.copyOf(tagged.shapes().keySet()));
        int before = found.size();
        member(Shape.Member.required(tagged.tag(), words), object, at);
        if (found.size() == before && object.member(tagged.tag()).orElseThrow() instanceof JsonTree.Text(String word)) {
            Optional.ofNullable(tagged.shapes().get(word)).ifPresent(shape -> check(shape, object, at));
        }
    }

    private Optional<JsonTree.Members> object(JsonTree value, String at) {
        if (value instanceof JsonTree.Members object) {
            return Optional.of(object);
        }
        wrongType("object", value, at);
        return Optional.empty();
    }

    private void unless(boolean isRight, String type, JsonTree value, String at) {
        if (!isRight) {
            wrongType(type, value, at);
        }
    }

    private void wrongType(String expected, JsonTree value, String at) {
        found.add(new Violation(
                at,
                value instanceof JsonTree.Null
                        ? "null value where " + expected + " expected"
                        : "Invalid " + expected + ". Got: " + typeOf(value)));
    }

    private static String typeOf(JsonTree value) {
        return switch (value) {
            case JsonTree.Text ignored -> "string";
            case JsonTree.Numeral number -> number.isWrittenAsInteger() ? "integer" : "number";
            case JsonTree.Bool ignored -> "boolean";
            case JsonTree.Null() -> "null";
            case JsonTree.Items ignored -> "array";
            case JsonTree.Members ignored -> "object";
        };
    }

    // As RFC 6901 escapes them.
    private static String child(String at, String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
