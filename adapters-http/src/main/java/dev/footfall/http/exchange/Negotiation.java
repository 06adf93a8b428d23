package dev.footfall.http.exchange;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses clients that take no JSON, before anything else is looked at.
 *
 * <p>What is let through has its headers settled, so that nothing further in negotiates again: an accepted event is
 * answered in plain text to those who asked for JSON.
 */
@PreMatching
@Priority(Stage.NEGOTIATION)
final class Negotiation implements ContainerRequestFilter {
    private static final Set<String> RANGES = Set.of("*/*", "application/*", "application/json");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!admitsJson(request.getHeaders().get(HttpHeaders.ACCEPT))) {
            request.abortWith(ErrorAnswer.notAcceptable().toResponse());
            return;
        }
        request.getHeaders().remove(HttpHeaders.ACCEPT);
        if (!hasReadableType(request)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
    }

    static boolean admitsJson(@Nullable List<String> accept) {
        String header = accept == null ? "" : String.join(",", accept);
        return header.isBlank() || Arrays.stream(header.split(",", -1)).anyMatch(Negotiation::isForJson);
    }

    private static boolean isForJson(String range) {
        List<String> parts = Arrays.stream(range.split(";", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .toList();
        return RANGES.contains(parts.getFirst())
                && parts.stream().skip(1).noneMatch(part -> part.matches("q\\s*=\\s*0(\\.0*)?"));
    }

    private static boolean hasReadableType(ContainerRequestContext request) {
        try {
            MediaType ignored = request.getMediaType();
            return true;
        } catch (ProcessingException malformed) {
            return false;
        }
    }
}
