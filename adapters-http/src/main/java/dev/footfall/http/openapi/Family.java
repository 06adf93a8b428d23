package dev.footfall.http.openapi;

import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.Operation.Access;
import java.util.List;

/**
 * Operations that have much in common.
 *
 * @param refusals what each of them may answer
 */
public record Family(String name, Access access, List<ErrorAnswer> refusals) {
    public Family {
        refusals = List.copyOf(refusals);
    }

    public static Family open(String name) {
        return new Family(name, Access.OPEN, List.of());
    }

    /**
     * @param resource the class whose annotations say where it is
     * @param method its method
     * @param id its name in the document
     */
    public Describing describes(Class<?> resource, String method, String id, String summary) {
        return new Describing(this, Endpoint.of(resource, method), id, summary);
    }
}
