package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Examples of shapes. Those of {@code examples.json} that are told for an operation are shown as they are; all others are
 * made of what it has for members of a name, so they change with the shape.
 */
final class Examples {
    /** The part of an exchange that is shown. */
    enum Part {
        REQUEST,
        ANSWER;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final JsonTree ONE = new JsonTree.Numeral(BigDecimal.ONE, true);

    private final JsonTree.Members byName;
    private final JsonTree.Members byOperation;

    private Examples(JsonTree.Members byName, JsonTree.Members byOperation) {
        this.byName = byName;
        this.byOperation = byOperation;
    }

    static Examples known() {
        JsonTree.Members all = JsonText.resource("examples.json");
        return new Examples(object(all, "members"), object(all, "operations"));
    }

    JsonTree of(String operation, Part part, Shape shape) {
        return told(operation, part).orElseGet(() -> madeOf(shape));
    }

    private Optional<JsonTree> told(String operation, Part part) {
        return object(byOperation, operation).member(part.wireName());
    }

    private JsonTree madeOf(Shape shape) {
        return switch (shape) {
            case Shape.Named(String ignored, Shape inner) -> madeOf(inner);
            case Shape.Nullable(Shape inner) -> madeOf(inner);
            case Shape.Text(List<String> choices) -> new JsonTree.Text(choices.isEmpty() ? "text" : choices.getFirst());
            case Shape.Whole() -> ONE;
            case Shape.Numeric() -> ONE;
            case Shape.Flag() -> new JsonTree.Bool(true);
            case Shape.Anything() -> new JsonTree.Members(Map.of());
            case Shape.Elsewhere(String address) ->
                throw new IllegalArgumentException("an example has to be told of what is described in " + address);
            case Shape.AnyOf(List<Shape> shapes) -> madeOf(shapes.getFirst());
            case Shape.Items(Shape each, int fewest, var ignored) ->
                new JsonTree.Items(IntStream.range(0, Math.max(1, fewest))
                        .mapToObj(i -> madeOf(each))
                        .toList());
            case Shape.Dictionary(Shape each, var ignored) -> new JsonTree.Members(Map.of("plan", madeOf(each)));
            case Shape.Members(List<Shape.Member> members) -> members(members);
            case Shape.Tagged(String ignored, Map<String, Shape> shapes) ->
                madeOf(shapes.values().iterator().next());
            case Shape.Having(String ignored, Shape with, Shape alsoIgnored) -> madeOf(with);
        };
    }

    private JsonTree members(List<Shape.Member> members) {
        Map<String, JsonTree> made = new LinkedHashMap<>();
        members.forEach(member -> made.put(
                member.name(),
                byName.member(member.name())
                        .filter(value -> member.shape().violations(value).isEmpty())
                        .orElseGet(() -> madeOf(member.shape()))));
        return new JsonTree.Members(made);
    }

    private static JsonTree.Members object(JsonTree.Members parent, String name) {
        return parent.member(name).orElseGet(() -> new JsonTree.Members(Map.of())) instanceof JsonTree.Members members
                ? members
                : new JsonTree.Members(Map.of());
    }
}
