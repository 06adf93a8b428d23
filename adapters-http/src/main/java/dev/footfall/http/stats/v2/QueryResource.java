package dev.footfall.http.stats.v2;

import dev.footfall.domain.stats.Vocabulary;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** {@code /api/v2/query}: any question about one site's statistics. */
@Path("api/v2/query")
public final class QueryResource {
    private final Inquiry inquiry;

    public QueryResource(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @POST
    public Response query(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer, @Context UriInfo uri, InputStream body) {
        return inquiry.answer(Vocabulary.PUBLIC, bearer, uri, body);
    }
}
