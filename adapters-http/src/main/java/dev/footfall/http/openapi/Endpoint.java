package dev.footfall.http.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where something can be asked.
 *
 * @param path from the root of the API, names of parameters in braces
 */
public record Endpoint(String method, String path) {
    /** What the annotations of a resource's method say. */
    static Endpoint of(Class<?> resource, String name) {
        return methods(resource)
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .map(method -> of(resource, method))
                .orElseThrow(() -> new IllegalArgumentException(resource + " does not answer with " + name));
    }

    /** Everything that can be asked of these resources. */
    public static List<Endpoint> all(List<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> methods(resource).map(method -> of(resource, method)))
                .toList();
    }

    private static Stream<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> verb(method).isPresent());
    }

    private static Endpoint of(Class<?> resource, Method method) {
        return new Endpoint(
                verb(method).orElseThrow(),
                suffix(path(resource.getAnnotation(Path.class))) + suffix(path(method.getAnnotation(Path.class))));
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
