package dev.footfall.http.plugins;

import dev.footfall.domain.access.PluginTokenText;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The token in a header of HTTP Basic: with a user in front, whoever that is, or alone (access-control.md §11). */
final class BasicCredentials {
    private static final String SCHEME = "Basic ";

    private BasicCredentials() {}

    static Optional<PluginTokenText> token(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        return headers.size() == 1 && headers.getFirst().startsWith(SCHEME)
                ? decoded(headers.getFirst().substring(SCHEME.length()))
                        .map(text -> new PluginTokenText(text.substring(text.indexOf(':') + 1)))
                : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
