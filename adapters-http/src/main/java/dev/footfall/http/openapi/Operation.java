package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import java.util.List;
import java.util.Optional;

/**
 * Something an API can be asked.
 *
 * @param id its name in the document
 * @param group what it is shown with
 * @param path with names of parameters in braces
 * @param body empty: none is sent
 */
public record Operation(
        String id,
        String group,
        String method,
        String path,
        String summary,
        Access access,
        List<Parameter> parameters,
        Optional<Body> body,
        List<Answer> answers) {
    public Operation {
        parameters = List.copyOf(parameters);
        answers = List.copyOf(answers);
    }

    /** Who may ask, by the credential that is shown. */
    public enum Access {
        /** Anybody, or whoever the host of a dashboard says is logged in. */
        OPEN,
        /** A bearer key. */
        API_KEY,
        /** The operator's bearer token. */
        ADMIN_TOKEN,
        /** HTTP Basic: the token of a plugin as password, with any user. */
        BASIC_AUTH
    }

    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY
    }

    /** Those of a path are always there. */
    public record Parameter(String name, Place place, Shape shape, String meaning, boolean isRequired) {
        public static Parameter ofPath(String name, Shape shape, String meaning) {
            return new Parameter(name, Place.PATH, shape, meaning, true);
        }

        public static Parameter optional(String name, Shape shape, String meaning) {
            return new Parameter(name, Place.QUERY, shape, meaning, false);
        }

        public static Parameter required(String name, Shape shape, String meaning) {
            return new Parameter(name, Place.QUERY, shape, meaning, true);
        }
    }

    /**
     * What is sent. Where the query can say the same, it is no mistake to send none.
     *
     * @param alsoAs other media types under which the same is understood
     */
    public record Body(Content content, List<String> alsoAs, boolean isRequired) {
        public Body {
            alsoAs = List.copyOf(alsoAs);
        }

        public Shape shape() {
            return content.shape();
        }
    }

    /**
     * @param type media type
     * @param examples by their names; empty: one is made up
     * @param orElse other media types in which the same is told
     */
    public record Content(String type, Shape shape, List<Example> examples, List<String> orElse) {
        private static final String JSON = "application/json";

        public Content {
            examples = List.copyOf(examples);
            orElse = List.copyOf(orElse);
        }

        public static Content json(Shape shape) {
            return new Content(JSON, shape, List.of(), List.of());
        }

        public static Content text(String type) {
            return new Content(type, Shape.Text.ANY, List.of(), List.of());
        }

        public Content or(String... others) {
            return new Content(type, shape, examples, List.of(others));
        }

        boolean isJson() {
            return type.equals(JSON);
        }

        Content with(List<Example> shown) {
            return new Content(type, shape, shown, orElse);
        }
    }

    /** @param name of letters, digits, points and underscores */
    public record Example(String name, JsonTree value) {}

    /**
     * @param name of what several operations answer alike; the document has it once
     * @param content empty: there is none
     */
    public record Answer(
            Optional<String> name, int status, String meaning, Optional<Content> content, List<Header> headers) {
        public Answer {
            headers = List.copyOf(headers);
        }

        public Answer(int status, String meaning, Optional<Shape> body, List<Header> headers) {
            this(Optional.empty(), status, meaning, body.map(Content::json), headers);
        }

        public Optional<Shape> body() {
            return content.map(Content::shape);
        }
    }

    public record Header(String name, String meaning) {}
}
