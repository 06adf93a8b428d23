package dev.footfall.http.admin;

import dev.footfall.http.exchange.Received;
import dev.footfall.http.exchange.StreamedAnswer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /api/footfall/v1/backup}: an archive of everything, for operators and for the command line beside the server. */
@Path(BackupResource.PATH)
public final class BackupResource {
    static final String PATH = "api/footfall/v1/backup";

    private final Backup backup;
    private final List<AdminToken> tokens;

    BackupResource(Backup backup, Optional<AdminToken> token, Optional<AdminToken> localToken) {
        this.backup = backup;
        this.tokens = Stream.of(token, localToken).flatMap(Optional::stream).toList();
    }

    @GET
    public Response archive(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer, @BeanParam Received received) {
        return tokens.stream().anyMatch(token -> token.isShownBy(bearer))
                ? StreamedAnswer.of(received.request(), "application/zip", backup::writeTo)
                : AdminAnswers.WRONG_TOKEN.toResponse();
    }

    // Of its own, or the runtime would have the whole archive made and throw it away.
    @HEAD
    public Response archiveHead(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer, @BeanParam Received received) {
        return archive(bearer, received);
    }
}
