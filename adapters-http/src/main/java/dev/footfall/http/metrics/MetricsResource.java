package dev.footfall.http.metrics;

import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.events.EventResource;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /metrics}: for who shows the admin token, and for programs of the same machine. To everybody else there is no
 * such page.
 */
@Path(MetricsResource.PATH)
public final class MetricsResource {
    public static final String PATH = "metrics";

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final List<String> LOOPBACK = List.of("::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

    /** What a program of the same machine does not send, but a proxy or a page in its browser does. */
    private static final List<String> OF_OTHERS = List.of(
            "forwarded", "x-forwarded-for", "x-plausible-ip", "cf-connecting-ip", "b-forwarded-for", "via", "origin");

    private final Optional<AdminToken> token;
    private final Supplier<String> text;

    /** @param text the figures of this moment, in Prometheus' text format */
    public MetricsResource(Optional<AdminToken> token, Supplier<String> text) {
        this.token = token;
        this.text = text;
    }

    @GET
    public Response read(@BeanParam Received received) {
        return showsToken(received.request()) || comesFromHere(received.request())
                ? Response.ok(text.get()).header(HttpHeaders.CONTENT_TYPE, TYPE).build()
                : ErrorAnswer.notFound().toResponse();
    }

    private boolean showsToken(ContainerRequestContext request) {
        return token.filter(known -> known.isShownBy(request.getHeaderString(HttpHeaders.AUTHORIZATION)))
                .isPresent();
    }

    private static boolean comesFromHere(ContainerRequestContext request) {
        return request.getProperty(EventResource.PEER_ADDRESS) instanceof String peer
                && (peer.startsWith("127.") || LOOPBACK.contains(peer))
                && OF_OTHERS.stream().noneMatch(header -> request.getHeaders().containsKey(header));
    }
}
