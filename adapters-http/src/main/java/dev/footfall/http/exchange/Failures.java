package dev.footfall.http.exchange;

import dev.footfall.application.store.StoreUnavailable;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failed request is logged, once, by its id; the client learns nothing of the cause. */
final class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container, before the first request
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        return answerTo(failure).toResponse();
    }

    private ErrorAnswer answerTo(Throwable failure) {
        return switch (failure) {
            case NotFoundException ignored -> ErrorAnswer.notFound();
            case NotAllowedException ignored -> ErrorAnswer.notFound(); // as the API has it: sites-api.md §1.3
            case WebApplicationException refused when refused.getResponse().getStatus() < 500 -> refusal(refused);
            case StoreUnavailable store -> {
                LOG.error("Request {} failed: a store is unavailable", id(), store);
                yield ErrorAnswer.unavailable();
            }
            default -> {
                LOG.error("Request {} failed", id(), failure);
                yield ErrorAnswer.internal();
            }
        };
    }

    private static ErrorAnswer refusal(WebApplicationException refused) {
        Response.StatusType status = refused.getResponse().getStatusInfo();
        return new ErrorAnswer(status.getStatusCode(), status.getReasonPhrase());
    }

    private String id() {
        return headers.getHeaderString(RequestIds.HEADER);
    }
}
