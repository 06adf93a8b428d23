package dev.footfall.http.plugins;

import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Access;
import dev.footfall.http.openapi.Operation.Answer;
import dev.footfall.http.openapi.Operation.Body;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Operation.Header;
import dev.footfall.http.openapi.Operation.Parameter;
import dev.footfall.http.openapi.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything plugins can ask, with the shapes of question and answer: what is checked is what the document says. */
final class PluginOperations {
    static final String BASE = "/api/plugins/v1";
    static final String GROUP = "Plugins";
    static final String ID = "id";
    static final String LIMIT = "limit";
    static final String AFTER = "after";
    static final String BEFORE = "before";

    private static final Answer DONE =
            new Answer(204, "Done, also if there was nothing to do", Optional.empty(), List.of());
    private static final Answer UNAUTHORIZED = error(401, "The token is unknown");
    private static final Answer UPGRADE = error(402, "The plan does not include this");
    private static final Answer NOT_FOUND = error(404, "The site has no such thing");
    private static final Answer MALFORMED = error(400, "What was sent is no JSON");
    private static final Answer UNNEGOTIABLE = error(406, "The client takes no JSON");
    private static final Answer TOO_LARGE = error(413, "The body is too large");
    private static final Answer BROKEN = error(500, "Something broke; the request's id leads to the cause in the log");
    private static final Answer BUSY = error(503, "A store cannot take the request now");
    private static final Answer WRONG = error(422, "What was sent is not as it must be");

    private static final List<Parameter> ONE = List.of(Parameter.ofPath(ID, new Shape.Whole(), "Its number"));
    private static final List<Parameter> PAGE = List.of(
            Parameter.optional(LIMIT, new Shape.Whole(), "How many, from 1 to 100; usually 10"),
            Parameter.optional(AFTER, Shape.Text.ANY, "A cursor from a link: what follows it"),
            Parameter.optional(BEFORE, Shape.Text.ANY, "A cursor from a link: what precedes it"));

    static final Operation CAPABILITIES = new Operation(
            "capabilities",
            GROUP,
            "GET",
            BASE + "/capabilities",
            "Whether the token is known, and what the plan includes",
            Access.OPEN,
            List.of(),
            Optional.empty(),
            List.of(ok(PluginShapes.CAPABILITIES), UNNEGOTIABLE, BROKEN, BUSY));

    static final Operation LIST_SHARED_LINKS =
            list("list_shared_links", "/shared_links", "The shared links, newest first", PluginShapes.SHARED_LINKS);
    static final Operation READ_SHARED_LINK =
            read("read_shared_link", "/shared_links/{id}", "One shared link", PluginShapes.SHARED_LINK);
    static final Operation PUT_SHARED_LINK = sent(
            "PUT",
            "put_shared_link",
            "/shared_links",
            "Finds a shared link by its name or makes it",
            PluginShapes.WANTED_LINK,
            created(PluginShapes.SHARED_LINK));

    static final Operation LIST_GOALS = list("list_goals", "/goals", "The goals, newest first", GoalShapes.LIST);
    static final Operation READ_GOAL = read("read_goal", "/goals/{id}", "One goal", GoalShapes.KNOWN);
    static final Operation PUT_GOALS = sent(
            "PUT",
            "put_goals",
            "/goals",
            "Finds goals or makes them: all or none",
            GoalShapes.WANTED_ONES,
            created(GoalShapes.LIST),
            UPGRADE);
    static final Operation DELETE_GOAL = asked(
            "DELETE",
            "delete_goal",
            "/goals/{id}",
            "Deletes a goal, from funnels too",
            ONE,
            Optional.empty(),
            DONE,
            UNAUTHORIZED,
            WRONG);
    static final Operation DELETE_GOALS = sent(
            "DELETE",
            "delete_goals",
            "/goals",
            "Deletes several goals, from funnels too",
            GoalShapes.UNWANTED_ONES,
            DONE);

    static final Operation LIST_FUNNELS =
            list("list_funnels", "/funnels", "The funnels, newest first", PluginShapes.FUNNELS);
    static final Operation READ_FUNNEL = read("read_funnel", "/funnels/{id}", "One funnel", PluginShapes.FUNNEL);
    static final Operation PUT_FUNNEL = sent(
            "PUT",
            "put_funnel",
            "/funnels",
            "Finds a funnel by its name or makes it, with the goals that are its steps",
            PluginShapes.WANTED_FUNNEL,
            created(PluginShapes.FUNNEL),
            UPGRADE);

    static final Operation PUT_PROPERTIES = sent(
            "PUT",
            "put_custom_props",
            "/custom_props",
            "Lists custom properties",
            PluginShapes.WRITTEN_PROPERTIES,
            new Answer(201, "All that are listed then", Optional.of(PluginShapes.PROPERTIES), List.of()),
            UPGRADE);
    static final Operation DELETE_PROPERTIES = sent(
            "DELETE",
            "delete_custom_props",
            "/custom_props",
            "No longer lists custom properties",
            PluginShapes.WRITTEN_PROPERTIES,
            DONE);

    static final Operation READ_TRACKER = asked(
            "GET",
            "read_tracker_script_configuration",
            "/tracker_script_configuration",
            "How the tracker is configured",
            List.of(),
            Optional.empty(),
            ok(PluginShapes.TRACKER),
            UNAUTHORIZED);
    static final Operation PUT_TRACKER = sent(
            "PUT",
            "put_tracker_script_configuration",
            "/tracker_script_configuration",
            "Configures the tracker; what is not named stays",
            PluginShapes.WANTED_TRACKER,
            ok(PluginShapes.TRACKER));

    static final List<Operation> ALL = List.of(
            CAPABILITIES,
            LIST_SHARED_LINKS,
            READ_SHARED_LINK,
            PUT_SHARED_LINK,
            LIST_GOALS,
            READ_GOAL,
            PUT_GOALS,
            DELETE_GOAL,
            DELETE_GOALS,
            LIST_FUNNELS,
            READ_FUNNEL,
            PUT_FUNNEL,
            PUT_PROPERTIES,
            DELETE_PROPERTIES,
            READ_TRACKER,
            PUT_TRACKER);

    private PluginOperations() {}

    private static Operation list(String id, String path, String summary, Shape answer) {
        return asked("GET", id, path, summary, PAGE, Optional.empty(), ok(answer), UNAUTHORIZED, WRONG);
    }

    private static Operation read(String id, String path, String summary, Shape answer) {
        return asked("GET", id, path, summary, ONE, Optional.empty(), ok(answer), UNAUTHORIZED, NOT_FOUND, WRONG);
    }

    private static Operation sent(
            String method, String id, String path, String summary, Shape body, Answer success, Answer... others) {
        Answer[] answers = Stream.concat(
                        Stream.of(success, UNAUTHORIZED), Stream.concat(Stream.of(others), Stream.of(WRONG)))
                .toArray(Answer[]::new);
        return asked(method, id, path, summary, List.of(), Optional.of(body), answers);
    }

    private static Operation asked(
            String method,
            String id,
            String path,
            String summary,
            List<Parameter> parameters,
            Optional<Shape> body,
            Answer... answers) {
        return new Operation(
                id,
                GROUP,
                method,
                BASE + path,
                summary,
                Access.BASIC_AUTH,
                parameters,
                body.map(Content::json).map(content -> new Body(content, List.of(), true)),
                answers(body.isPresent(), answers));
    }

    /** What the operation answers, and what all of them may. */
    private static List<Answer> answers(boolean hasBody, Answer... own) {
        Stream<Answer> ofBodies = hasBody ? Stream.of(MALFORMED, TOO_LARGE) : Stream.of();
        return Stream.of(Stream.of(own), ofBodies, Stream.of(UNNEGOTIABLE, BROKEN, BUSY))
                .flatMap(answers -> answers)
                .sorted(Comparator.comparingInt(Answer::status))
                .toList();
    }

    private static Answer ok(Shape shape) {
        return new Answer(200, "As asked", Optional.of(shape), List.of());
    }

    private static Answer created(Shape shape) {
        return new Answer(
                201,
                "Found or made",
                Optional.of(shape),
                List.of(new Header("location", "Where it can be read; one header for each, in order")));
    }

    private static Answer error(int status, String meaning) {
        return new Answer(status, meaning, Optional.of(PluginShapes.ERRORS), List.of());
    }
}
