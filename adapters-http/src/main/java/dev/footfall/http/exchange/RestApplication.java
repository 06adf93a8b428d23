package dev.footfall.http.exchange;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Resources and what stands before them, as any Jakarta REST runtime takes them. They are made by hand and shared by all
 * requests, so nothing is injected but what the specification says.
 */
public final class RestApplication extends Application {
    // For Jersey; others pass over them. Nothing is looked for on the class path, there is no description but our own,
    // an
    // answer without a body gets no error page of the container, and an answer may have several locations.
    private static final Map<String, Object> PROPERTIES = Map.of(
            "jersey.config.disableAutoDiscovery", true,
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.server.response.setStatusOverSendError", true,
            "jersey.config.server.headers.location.relative.resolution.disabled", true);

    private final Set<Object> singletons;

    private RestApplication(Collection<?> singletons) {
        this.singletons = Collections.unmodifiableSet(new LinkedHashSet<>(singletons));
    }

    /**
     * Everything between a connection and a resource, and no resource.
     *
     * @param requestIds names for requests that bring none
     */
    public static RestApplication of(Supplier<String> requestIds) {
        return new RestApplication(List.of(
                new RequestIds(requestIds),
                new CrossOrigin(),
                new Negotiation(),
                new HandingOn(),
                new Failures(),
                new JsonWriter()));
    }

    /** @param more resources and providers */
    public RestApplication with(Collection<?> more) {
        Set<Object> all = new LinkedHashSet<>(singletons);
        all.addAll(more);
        return new RestApplication(all);
    }

    /** What answers requests, in the order in which it was added. */
    public List<Class<?>> resources() {
        return singletons.stream()
                .<Class<?>>map(Object::getClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList();
    }

    @Override
    @SuppressWarnings("deprecation") // what is to replace it leaves the making of resources to a container
    public Set<Object> getSingletons() {
        return singletons;
    }

    @Override
    public Map<String, Object> getProperties() {
        return PROPERTIES;
    }
}
