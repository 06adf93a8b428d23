package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What a JSON value must look like. */
public sealed interface Shape {
    /** Everything that is wrong with a value, in the order of the declaration. */
    default List<Violation> violations(JsonTree value) {
        return ShapeCheck.of(this, value);
    }

    /** @param choices the only words that are allowed; empty: any text is */
    record Text(List<String> choices) implements Shape {
        public static final Text ANY = new Text(List.of());

        public Text {
            choices = List.copyOf(choices);
        }

        public static Text oneOf(String... words) {
            return new Text(List.of(words));
        }
    }

    /** An integer. */
    record Whole() implements Shape {}

    /** Any number. */
    record Numeric() implements Shape {}

    record Flag() implements Shape {}

    /** Whatever JSON there is. */
    record Anything() implements Shape {}

    /** Described in another document, at an address relative to this one; nothing here looks into it. */
    record Elsewhere(String address) implements Shape {}

    /** What is of at least one of several shapes. */
    record AnyOf(List<Shape> shapes) implements Shape {
        public AnyOf {
            shapes = List.copyOf(shapes);
        }

        public static AnyOf of(Shape... shapes) {
            return new AnyOf(List.of(shapes));
        }
    }

    /** The shape, or null. */
    record Nullable(Shape shape) implements Shape {}

    /** A list. */
    record Items(Shape each, int fewest, OptionalInt most) implements Shape {
        public static Items any(Shape each) {
            return new Items(each, 0, OptionalInt.empty());
        }

        public static Items atLeast(int fewest, Shape each) {
            return new Items(each, fewest, OptionalInt.empty());
        }

        public static Items between(int fewest, int most, Shape each) {
            return new Items(each, fewest, OptionalInt.of(most));
        }
    }

    /** An object whose members have any names. */
    record Dictionary(Shape each, OptionalInt most) implements Shape {}

    /** An object of known members; others are passed over. */
    record Members(List<Member> members) implements Shape {
        public Members {
            members = List.copyOf(members);
        }

        public static Members of(Member... members) {
            return new Members(List.of(members));
        }
    }

    record Member(String name, Shape shape, boolean isRequired) {
        public static Member required(String name, Shape shape) {
            return new Member(name, shape, true);
        }

        public static Member optional(String name, Shape shape) {
            return new Member(name, shape, false);
        }
    }

    /** An object of one of several shapes, which the word in a member tells apart. */
    record Tagged(String tag, Map<String, Shape> shapes) implements Shape {
        public Tagged {
            shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
        }
    }

    /** An object of one of two shapes, told apart by whether it has a member. */
    record Having(String member, Shape with, Shape without) implements Shape {}

    /** A shape that a document shows once, under a name. */
    record Named(String name, Shape shape) implements Shape {}
}
