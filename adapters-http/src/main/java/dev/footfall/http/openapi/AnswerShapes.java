package dev.footfall.http.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Value;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shapes of answers, read from the records that are sent, with the eyes of the library that writes them. */
public final class AnswerShapes {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<JsonInclude.Include> LEAVING_OUT =
            Set.of(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_ABSENT);
    private static final Shape MONEY = new Shape.Named(
            "Money",
            Shape.Members.of(
                    Shape.Member.required("short", Shape.Text.ANY),
                    Shape.Member.required("long", Shape.Text.ANY),
                    Shape.Member.required("value", new Shape.Numeric()),
                    Shape.Member.required("currency", Shape.Text.ANY)));

    /** A cell of a statistic: a label, a number, an amount of money, or nothing. */
    public static final Shape CELL = new Shape.Nullable(Shape.AnyOf.of(Shape.Text.ANY, new Shape.Numeric(), MONEY));

    private AnswerShapes() {}

    public static Shape of(Class<?> type) {
        return shape(MAPPER.constructType(type));
    }

    /** The same under a name, which the document has once. */
    public static Shape named(String name, Class<?> type) {
        return new Shape.Named(name, of(type));
    }

    /** Of what has parameters of type. */
    public static Shape of(TypeReference<?> type) {
        return shape(MAPPER.constructType(type.getType()));
    }

    private static Shape shape(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (Value.class.isAssignableFrom(raw)) {
            return CELL;
        }
        if (JsonTree.class.isAssignableFrom(raw) || raw == Object.class) {
            return raw == JsonTree.Members.class ? anyObject() : new Shape.Anything();
        }
        if (Map.class.isAssignableFrom(raw)) {
            return new Shape.Dictionary(shape(type.getContentType()), OptionalInt.empty());
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Shape.Items.any(shape(type.getContentType()));
        }
        if (Iterator.class.isAssignableFrom(raw)) {
            return Shape.Items.any(shape(type.containedType(0)));
        }
        return raw.isRecord() ? members(type) : scalar(raw);
    }

    private static Shape anyObject() {
        return new Shape.Dictionary(new Shape.Anything(), OptionalInt.empty());
    }

    private static Shape scalar(Class<?> raw) {
        return switch (raw.getName()) {
            case "java.lang.String" -> Shape.Text.ANY;
            case "boolean", "java.lang.Boolean" -> new Shape.Flag();
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> new Shape.Whole();
            case "double", "java.lang.Double" -> new Shape.Numeric();
            default -> {
                if (raw == BigDecimal.class) {
                    yield new Shape.Numeric();
                }
                throw new IllegalArgumentException("nothing is known of the JSON of " + raw);
            }
        };
    }

    private static Shape members(JavaType type) {
        BeanDescription described = MAPPER.getSerializationConfig().introspect(type);
        JsonInclude.Value usual = described.findPropertyInclusion(JsonInclude.Value.empty());
        return new Shape.Members(described.findProperties().stream()
                .map(property -> member(type.getRawClass(), property, usual))
                .toList());
    }

    private static Shape.Member member(Class<?> owner, BeanPropertyDefinition property, JsonInclude.Value usual) {
        Shape shape = shape(property.getAccessor().getType());
        boolean isLeftOut = LEAVING_OUT.contains(
                usual.withOverrides(property.findInclusion()).getValueInclusion());
        boolean isNull = isNullable(owner, property.getInternalName());
        return new Shape.Member(
                property.getName(),
                isNull && !isLeftOut ? new Shape.Nullable(shape) : shape,
                !(isLeftOut && (isNull || leavesOutEmpty(usual, property))));
    }

    private static boolean leavesOutEmpty(JsonInclude.Value usual, BeanPropertyDefinition property) {
        return usual.withOverrides(property.findInclusion()).getValueInclusion() == JsonInclude.Include.NON_EMPTY;
    }

    private static boolean isNullable(Class<?> owner, String component) {
        return Arrays.stream(owner.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(component))
                .map(RecordComponent::getAnnotatedType)
                .anyMatch(type -> type.isAnnotationPresent(Nullable.class));
    }
}
