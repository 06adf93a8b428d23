package dev.footfall.benchmarks;

import dev.footfall.http.exchange.RestApplication;
import dev.footfall.server.metrics.Meters;
import dev.footfall.server.web.Mounted;
import dev.footfall.server.web.Port;
import dev.footfall.server.web.WebServer;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The HTTP server with everything around its resources, and one resource: it reads the body and answers 202. */
public final class NothingDone {
    private NothingDone() {}

    public static void main(String[] arguments) {
        RestApplication resources =
                RestApplication.of(() -> UUID.randomUUID().toString()).with(List.of(new Accepting()));
        Port port = Port.open("127.0.0.1", 0);
        // Its threads keep the process alive until it is killed.
        var unused = WebServer.start(port, Mounted.atRoot(resources), Duration.ZERO, new Meters());
        System.out.println(ServerProcess.READY + port.address());
    }

    /** In the place of what takes events in. */
    @Path("api/event")
    public static final class Accepting {
        @POST
        public Response accept(InputStream body) throws IOException {
            body.transferTo(OutputStream.nullOutputStream());
            return Response.accepted("ok")
                    .header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .build();
        }
    }
}
