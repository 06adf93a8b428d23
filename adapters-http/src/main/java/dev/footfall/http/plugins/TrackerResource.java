package dev.footfall.http.plugins;

import dev.footfall.application.plugins.PluginTracker;
import dev.footfall.application.plugins.PluginsProblem;
import dev.footfall.application.sites.TrackerForm;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** {@code /api/plugins/v1/tracker_script_configuration} (sites-api.md §10.6). */
@Path("api/plugins/v1/tracker_script_configuration")
public final class TrackerResource {
    private final PluginDoor door;
    private final PluginTracker tracker;

    TrackerResource(PluginDoor door, PluginTracker tracker) {
        this.door = door;
        this.tracker = tracker;
    }

    @GET
    public Response read(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.READ_TRACKER,
                asked -> Either.right(tracker.read(asked.grant())),
                configuration -> Json.ok(TrackerAnswer.of(configuration)));
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.PUT_TRACKER,
                this::changed,
                configuration -> Json.ok(TrackerAnswer.of(configuration)));
    }

    private Either<PluginsProblem, TrackerConfiguration> changed(PluginRequest asked) {
        Written body = asked.body();
        return Either.right(tracker.change(
                asked.grant(),
                form(body.has(PluginShapes.TRACKER_MEMBER) ? body.object(PluginShapes.TRACKER_MEMBER) : body)));
    }

    private static TrackerForm form(Written wanted) {
        String installation = wanted.text("installation_type");
        Map<Option, Boolean> options = new EnumMap<>(Option.class);
        for (Option option : TrackerAnswer.OPTIONS) {
            wanted.members().member(option.wireName()).ifPresent(flag -> {
                if (flag instanceof JsonTree.Bool(boolean isOn)) {
                    options.put(option, isOn);
                }
            });
        }
        return new TrackerForm(
                Optional.of(Arrays.stream(Installation.values())
                        .filter(kind -> kind.wireName().equals(installation))
                        .findFirst()),
                options);
    }
}
