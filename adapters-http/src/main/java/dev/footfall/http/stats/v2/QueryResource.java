package dev.footfall.http.stats.v2;

import dev.footfall.domain.stats.Vocabulary;
import dev.footfall.http.exchange.Received;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v2/query}: any question about one site's statistics. */
@Path("api/v2/query")
public final class QueryResource {
    private final Inquiry inquiry;

    public QueryResource(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @POST
    public Response query(@BeanParam Received received) {
        return inquiry.answer(Vocabulary.PUBLIC, received.request());
    }
}
