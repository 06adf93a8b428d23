package dev.footfall.http;

import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Resources in Jersey without a server. */
public final class InProcess {
    private final ApplicationHandler handler;
    private final String key;

    /** @param key what {@link Request#withKey} shows */
    public InProcess(Application resources, String key) {
        this.handler = new ApplicationHandler(ResourceConfig.forApplication(resources));
        this.key = key;
    }

    public Request request(String method, String path) {
        return new Request(method, path);
    }

    /** A request being put together. */
    public final class Request {
        private final ContainerRequest request;

        private Request(String method, String path) {
            request = new ContainerRequest(
                    URI.create("http://localhost/"),
                    URI.create("http://localhost/" + path),
                    method,
                    null,
                    new MapPropertiesDelegate(),
                    handler.getConfiguration());
            request.setProperty(HttpApi.PEER_ADDRESS, "127.0.0.1");
        }

        public Request header(String name, String value) {
            request.header(name, value);
            return this;
        }

        /** From another machine than the server's. */
        public Request from(String peer) {
            request.setProperty(HttpApi.PEER_ADDRESS, peer);
            return this;
        }

        public Request withKey() {
            return header("Authorization", "Bearer " + key);
        }

        /** What the server does when it is asked to cut the connection. */
        public Request brokenOffBy(Runnable cut) {
            request.setProperty(HttpApi.BREAK_OFF, cut);
            return this;
        }

        public Request body(String type, String body) {
            return header("Content-Type", type).body(body.getBytes(StandardCharsets.UTF_8));
        }

        public Request body(byte[] body) {
            request.setEntityStream(new ByteArrayInputStream(body));
            return this;
        }

        public Answer send() {
            try {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                ContainerResponse response = handler.apply(request, body).get();
                Map<String, String> headers = new LinkedHashMap<>();
                response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(" | ", values)));
                return new Answer(response.getStatus(), headers, body.toString(StandardCharsets.UTF_8));
            } catch (InterruptedException | ExecutionException unexpected) {
                throw new AssertionError(unexpected);
            }
        }
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {}
}
