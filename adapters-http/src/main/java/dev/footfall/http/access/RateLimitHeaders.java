package dev.footfall.http.access;

import dev.footfall.application.access.RateLimiter.Verdict;
import dev.footfall.application.access.Tally;
import dev.footfall.application.access.Tally.Entry;
import dev.footfall.http.exchange.ErrorAnswer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says in every answer to a counted request what the limits are and what is left, as the IETF's draft "RateLimit header
 * fields for HTTP" has it. Nothing is said to those whose key is unknown.
 */
public final class RateLimitHeaders implements ContainerResponseFilter {
    private static final String TALLY = RateLimitHeaders.class.getName() + ".tally";
    private static final String BETWEEN_ITEMS = ", ";

    static void keep(ContainerRequestContext request, Tally tally) {
        request.setProperty(TALLY, tally);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TALLY) instanceof Tally tally
                && !tally.entries().isEmpty()) {
            response.getHeaders().putSingle("RateLimit-Policy", policy(tally));
            response.getHeaders().putSingle("RateLimit", left(tally));
        }
    }

    static String policy(Tally tally) {
        return tally.entries().stream()
                .map(entry -> name(entry) + ";q=" + entry.limit().requests() + ";w="
                        + entry.limit().window().toSeconds())
                .collect(Collectors.joining(BETWEEN_ITEMS));
    }

    static String left(Tally tally) {
        return tally.entries().stream()
                .flatMap(entry -> entry.verdict().map(verdict -> name(entry) + left(verdict)).stream())
                .collect(Collectors.joining(BETWEEN_ITEMS));
    }

    private static String left(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Within(long remaining, Duration untilReset) -> left(remaining, untilReset);
            case Verdict.Beyond(Duration untilReset) -> left(0, untilReset);
        };
    }

    private static String left(long remaining, Duration untilReset) {
        return ";r=" + remaining + ";t=" + ErrorAnswer.wholeSeconds(untilReset);
    }

    private static String name(Entry entry) {
        return '"' + entry.name().name().toLowerCase(Locale.ROOT) + '"';
    }
}
