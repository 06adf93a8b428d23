package dev.footfall.http.stats.extended;

import dev.footfall.domain.stats.Vocabulary;
import dev.footfall.http.stats.v2.Inquiry;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** {@code /api/footfall/v1/query}: any question about one site's statistics, in all words there are. */
@Path("api/footfall/v1/query")
public final class ExtendedQueryResource {
    private final Inquiry inquiry;

    public ExtendedQueryResource(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @POST
    public Response query(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer, @Context UriInfo uri, InputStream body) {
        return inquiry.answer(Vocabulary.EXTENDED, bearer, uri, body);
    }
}
