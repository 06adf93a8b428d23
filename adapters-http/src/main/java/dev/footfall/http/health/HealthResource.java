package dev.footfall.http.health;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.store.CheckHealth;
import dev.footfall.application.store.CheckHealth.HealthReport;
import dev.footfall.http.exchange.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /api/health} and {@code /api/system}: is the server alive, is it well, and what is it? */
@Path("api")
public final class HealthResource {
    private final CheckHealth checkHealth;
    private final Installation installation;
    private final HealthMapper answers = new HealthMapperImpl();

    public HealthResource(CheckHealth checkHealth, Installation installation) {
        this.checkHealth = checkHealth;
        this.installation = installation;
    }

    @GET
    @Path("health")
    public Response health() {
        HealthReport report = checkHealth.check();
        Response.Status status = report.isWell() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE;
        return Json.answer(status.getStatusCode(), answers.answer(report));
    }

    @GET
    @Path("system/health/ready")
    public Response ready() {
        return health();
    }

    @GET
    @Path("system/health/live")
    public Response live() {
        return Json.ok(new Alive(true));
    }

    @GET
    @Path("system")
    public Response system() {
        return Json.ok(new SystemAnswer(
                installation.geoDatabase().orElse("(not configured)"),
                new Build(installation.version(), null, null, null)));
    }

    record Alive(boolean ok) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record SystemAnswer(String geoDatabase, Build build) {}

    /** What a release does not know of its making is null. */
    record Build(
            String version,
            @Nullable String commit,
            @Nullable String created,
            @Nullable String tags) {}
}
