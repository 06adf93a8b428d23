package dev.footfall.http.openapi;

import java.util.List;
import java.util.Optional;

/**
 * Something an API can be asked.
 *
 * @param id its name in the document
 * @param path with names of parameters in braces
 * @param isOpen whether anybody may ask
 * @param body empty: none is sent
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        boolean isOpen,
        List<Parameter> parameters,
        Optional<Shape> body,
        List<Answer> answers) {
    public Operation {
        parameters = List.copyOf(parameters);
        answers = List.copyOf(answers);
    }

    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY
    }

    /** Those of a path are always there, those of a query may be left out. */
    public record Parameter(String name, Place place, Shape shape, String meaning) {}

    /** @param body empty: there is none */
    public record Answer(int status, String meaning, Optional<Shape> body, List<Header> headers) {
        public Answer {
            headers = List.copyOf(headers);
        }
    }

    public record Header(String name, String meaning) {}
}
