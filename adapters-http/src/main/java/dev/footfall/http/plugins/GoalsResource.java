package dev.footfall.http.plugins;

import dev.footfall.application.plugins.PluginGoals;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.LongStream;

/** {@code /api/plugins/v1/goals} (sites-api.md §10.3). */
@Path("api/plugins/v1/goals")
public final class GoalsResource {
    private static final String LIST = "goals";
    private final PluginDoor door;
    private final PluginGoals goals;
    private final PluginAddresses addresses;

    GoalsResource(PluginDoor door, PluginGoals goals, PluginAddresses addresses) {
        this.door = door;
        this.goals = goals;
        this.addresses = addresses;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.LIST_GOALS,
                asked -> Either.right(goals.list(asked.grant(), asked.bounds())),
                page -> Json.ok(new PageAnswer.Goals(
                        page.map(GoalAnswer::of).rows(),
                        addresses.meta(page, LIST, received.request().getUriInfo()))));
    }

    @GET
    @Path("{id}")
    public Response read(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.READ_GOAL,
                asked -> goals.read(asked.grant(), new GoalId(asked.id())),
                goal -> Json.ok(GoalAnswer.of(goal)));
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.PUT_GOALS,
                asked -> goals.put(asked.grant(), WantedGoals.of(asked.body())),
                made -> addresses.created(
                        new PageAnswer.Goals(made.stream().map(GoalAnswer::of).toList(), PageAnswer.Meta.ALONE),
                        LIST,
                        made.stream().map(goal -> goal.id().value()).toList()));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.DELETE_GOAL,
                asked -> Either.right(goals.delete(asked.grant(), List.of(new GoalId(asked.id())))),
                deleted -> Response.noContent().build());
    }

    @DELETE
    public Response deleteSeveral(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.DELETE_GOALS,
                asked -> Either.right(goals.delete(asked.grant(), ids(asked.body()))),
                deleted -> Response.noContent().build());
    }

    // Nothing has a number that is too large to be one, so there is nothing to delete.
    private static List<GoalId> ids(Written body) {
        return body.items("goal_ids").stream()
                .flatMapToLong(
                        id -> id instanceof JsonTree.Numeral number ? number.asLong().stream() : LongStream.empty())
                .mapToObj(GoalId::new)
                .toList();
    }
}
