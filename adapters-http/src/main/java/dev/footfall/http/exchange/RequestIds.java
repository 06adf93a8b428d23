package dev.footfall.http.exchange;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names every request, by what its sender calls it if that is fit for a log, and says the name in the answer. */
@PreMatching
@Priority(Stage.REQUEST_IDS)
final class RequestIds implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "x-request-id";

    private static final int LONGEST = 200;

    private final Supplier<String> fresh;

    RequestIds(Supplier<String> fresh) {
        this.fresh = fresh;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.getHeaders().putSingle(HEADER, fit(request.getHeaderString(HEADER)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, fit(request.getHeaderString(HEADER)));
    }

    private String fit(@Nullable String sent) {
        return sent != null && !sent.isBlank() && sent.length() <= LONGEST && isPlain(sent) ? sent : fresh.get();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
