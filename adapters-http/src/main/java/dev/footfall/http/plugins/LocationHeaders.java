package dev.footfall.http.plugins;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.List;

/** Says where each of several things is. Jersey refuses responses that have more than one location, so they come late. */
final class LocationHeaders implements WriterInterceptor {
    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException, WebApplicationException {
        if (context.getEntity() instanceof CreatedAnswer(Object body, List<String> locations)) {
            context.getHeaders().addAll(HttpHeaders.LOCATION, locations.toArray());
            context.setEntity(body);
            context.setType(body.getClass());
            context.setGenericType(body.getClass());
        }
        context.proceed();
    }
}
