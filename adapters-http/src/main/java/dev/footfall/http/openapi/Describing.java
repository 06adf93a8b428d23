package dev.footfall.http.openapi;

import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.Operation.Access;
import dev.footfall.http.openapi.Operation.Answer;
import dev.footfall.http.openapi.Operation.Body;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Operation.Header;
import dev.footfall.http.openapi.Operation.Parameter;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what is said about a method of a resource; method and path are read from its annotations. */
public final class Describing {
    private static final int OK = 200;
    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private final Endpoint endpoint;
    private final String group;
    private final String id;
    private final String summary;
    private final Access access;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Map<Integer, List<ErrorAnswer>> refusals = new LinkedHashMap<>();
    private Optional<Body> body = Optional.empty();

    Describing(Family family, Endpoint endpoint, String id, String summary) {
        this.endpoint = endpoint;
        this.group = family.name();
        this.access = family.access();
        this.id = id;
        this.summary = summary;
        refuses(family.refusals());
    }

    public Describing path(String name, String meaning) {
        return with(Parameter.ofPath(name, Shape.Text.ANY, meaning));
    }

    public Describing with(Parameter... more) {
        parameters.addAll(List.of(more));
        return this;
    }

    /** A JSON body without which nothing can be done. */
    public Describing body(Shape shape) {
        return body(Content.json(shape));
    }

    /** @param alsoAs other media types under which the same is understood */
    public Describing body(Content content, String... alsoAs) {
        body = Optional.of(new Body(content, List.of(alsoAs), true));
        return this;
    }

    /** A JSON body whose members may as well be parameters of the query. */
    public Describing bodyOrQuery(Shape shape) {
        body = Optional.of(new Body(Content.json(shape), List.of(), false));
        return this;
    }

    /** The same, which may be a form as well. */
    public Describing formOrQuery(Shape shape) {
        body = Optional.of(new Body(Content.json(shape), FORMS, false));
        return this;
    }

    public Describing answers(String meaning, Shape shape) {
        return answers(OK, meaning, Content.json(shape));
    }

    public Describing answers(int status, String meaning, Content content, Header... headers) {
        answers.add(new Answer(Optional.empty(), status, meaning, Optional.of(content), List.of(headers)));
        return this;
    }

    public Describing answersNothing(int status, String meaning) {
        answers.add(new Answer(Optional.empty(), status, meaning, Optional.empty(), List.of()));
        return this;
    }

    /** With the words that are sent. */
    public Describing refuses(ErrorAnswer... words) {
        return refuses(List.of(words));
    }

    public Describing refuses(List<ErrorAnswer> words) {
        words.forEach(answer -> refusals.computeIfAbsent(answer.status(), status -> new ArrayList<>())
                .add(answer));
        return this;
    }

    public Operation done() {
        List<Answer> all = new ArrayList<>(answers);
        Refusals.by(access, refusals, body.isPresent()).stream()
                .filter(refusal -> answers.stream().noneMatch(answer -> answer.status() == refusal.status()))
                .forEach(all::add);
        return new Operation(id, group, endpoint.method(), endpoint.path(), summary, access, parameters, body, all);
    }
}
