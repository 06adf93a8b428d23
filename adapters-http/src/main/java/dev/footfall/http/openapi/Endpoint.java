package dev.footfall.http.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Where something can be asked.
 *
 * @param path from the root of the API, names of parameters in braces
 */
public record Endpoint(String method, String path) {
    /** What the annotations of a resource's method say. */
    static Endpoint of(Class<?> resource, String name) {
        Method method = Arrays.stream(resource.getDeclaredMethods())
                .filter(candidate ->
                        candidate.getName().equals(name) && verb(candidate).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource + " does not answer with " + name));
        return new Endpoint(
                verb(method).orElseThrow(),
                joined("", path(resource.getAnnotation(Path.class))) + suffix(path(method.getAnnotation(Path.class))));
    }

    /** Everything that is registered. */
    public static List<Endpoint> all(Iterable<Resource> resources) {
        List<Endpoint> found = new ArrayList<>();
        resources.forEach(resource -> collect("", resource, found));
        return List.copyOf(found);
    }

    private static void collect(String above, Resource resource, List<Endpoint> found) {
        String path = joined(above, resource.getPath());
        resource.getResourceMethods().forEach(method -> found.add(new Endpoint(method.getHttpMethod(), path)));
        resource.getChildResources().forEach(child -> collect(path, child, found));
    }

    private static String joined(String above, String below) {
        return above + suffix(below);
    }

    private static String suffix(String below) {
        String bare = below.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceFirst("^/", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private static String path(@Nullable Path annotation) {
        return annotation == null ? "" : annotation.value();
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }
}
