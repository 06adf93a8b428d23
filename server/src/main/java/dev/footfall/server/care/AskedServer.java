package dev.footfall.server.care;

import dev.footfall.server.care.ServingFile.Serving;
import dev.footfall.server.command.WorkFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A running server of this machine, asked for what only it can do. */
record AskedServer(Serving server) {
    private static final String BACKUP = "/api/footfall/v1/backup";
    private static final String HEALTH = "/api/health";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    /** A backup of the stores it has open. */
    void backUp(OutputStream out) {
        HttpRequest request = HttpRequest.newBuilder(at(BACKUP))
                .header("Authorization", "Bearer " + server.token())
                .build();
        try (HttpClient client = client()) {
            HttpResponse<InputStream> answer = send(client, request);
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new WorkFailed("The server at " + server.address() + " makes no backup: it answers "
                            + answer.statusCode() + ".");
                }
                body.transferTo(out);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The server at " + server.address() + " has not sent the whole backup: " + broken.getMessage(),
                    broken);
        }
    }

    /** Whether both of its stores answer. */
    boolean isWell() {
        HttpRequest request =
                HttpRequest.newBuilder(at(HEALTH)).timeout(PATIENCE).build();
        try (HttpClient client = client()) {
            HttpResponse<InputStream> answer = send(client, request);
            try (InputStream body = answer.body()) {
                body.transferTo(OutputStream.nullOutputStream());
                return answer.statusCode() == OK;
            }
        } catch (IOException | WorkFailed unwell) {
            return false;
        }
    }

    private URI at(String path) {
        return URI.create(server.address() + path);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    private HttpResponse<InputStream> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw new WorkFailed("The server at " + server.address() + " does not answer.");
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("Interrupted.");
        }
    }
}
