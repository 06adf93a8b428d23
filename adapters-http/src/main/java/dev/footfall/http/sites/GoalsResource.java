package dev.footfall.http.sites;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.http.access.Door;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/sites/goals} (sites-api.md §4). */
@Path("api/v1/sites/goals")
public final class GoalsResource {
    private final Door<SitesProblem> door;
    private final SitesUseCases useCases;

    GoalsResource(Door<SitesProblem> door, SitesUseCases useCases) {
        this.door = door;
        this.useCases = useCases;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.LIST_GOALS, useCases.listGoals()::list, PageAnswers::goals);
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(received.request(), SitesOperation.PUT_GOAL, useCases.putGoal()::put, GoalAnswer::of);
    }

    @DELETE
    @Path("{goal_id}")
    public Response delete(@BeanParam Received received) {
        return door.answer(
                received.request(), SitesOperation.DELETE_GOAL, useCases.deleteGoal()::delete, Done::deleted);
    }
}
