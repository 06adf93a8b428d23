package dev.footfall.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;

/** An HTTP client that fails when question or answer is not as the server's own document says. */
final class CheckedClient {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<URI, PublishedContract> CONTRACTS = new ConcurrentHashMap<>();

    private CheckedClient() {}

    static Answer send(HttpRequest request) {
        HttpResponse<String> response = sent(request);
        contract(request.uri().resolve(TestServer.PATH + "/"))
                .check(request, request.bodyPublisher().map(CheckedClient::text).orElse(""), response);
        return new Answer(response);
    }

    /**
     * What a server says of itself, read once.
     *
     * @param server with a slash at its end
     */
    static PublishedContract contract(URI server) {
        return CONTRACTS.computeIfAbsent(server, CheckedClient::read);
    }

    private static PublishedContract read(URI server) {
        return new PublishedContract(
                text(server.resolve("api/openapi.json")), text(server.resolve("api/docs/query/schema.json")));
    }

    private static String text(URI address) {
        return sent(HttpRequest.newBuilder(address).build()).body();
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError("the server did not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** What is published once more: these publishers publish at once, to everybody who subscribes. */
    private static String text(BodyPublisher publisher) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer part) {
                byte[] content = new byte[part.remaining()];
                part.get(content);
                bytes.writeBytes(content);
            }

            @Override
            public void onError(Throwable failure) {
                throw new AssertionError(failure);
            }

            @Override
            public void onComplete() {}
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
