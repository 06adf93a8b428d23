package dev.footfall.http.plugins;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/** Adds location headers at the last moment: up to then Jersey refuses a response that has more than one. */
record LateLocations(ContainerResponseWriter writer, List<String> locations) implements ContainerResponseWriter {
    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
        response.getHeaders().addAll(HttpHeaders.LOCATION, locations.toArray());
        return writer.writeResponseStatusAndHeaders(length, response);
    }

    @Override
    public boolean suspend(long timeout, TimeUnit unit, TimeoutHandler handler) {
        return writer.suspend(timeout, unit, handler);
    }

    @Override
    public void setSuspendTimeout(long timeout, TimeUnit unit) {
        writer.setSuspendTimeout(timeout, unit);
    }

    @Override
    public void commit() {
        writer.commit();
    }

    @Override
    public void failure(Throwable error) {
        writer.failure(error);
    }

    @Override
    public boolean enableResponseBuffering() {
        return writer.enableResponseBuffering();
    }
}
