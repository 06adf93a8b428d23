package dev.footfall.http.stats.extended;

import dev.footfall.domain.stats.Vocabulary;
import dev.footfall.http.exchange.Received;
import dev.footfall.http.stats.v2.Inquiry;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/footfall/v1/query}: any question about one site's statistics, in all words there are. */
@Path("api/footfall/v1/query")
public final class ExtendedQueryResource {
    private final Inquiry inquiry;

    public ExtendedQueryResource(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @POST
    public Response query(@BeanParam Received received) {
        return inquiry.answer(Vocabulary.EXTENDED, received.request());
    }
}
