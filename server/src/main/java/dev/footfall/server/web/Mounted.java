package dev.footfall.server.web;

import jakarta.ws.rs.core.Application;
import org.eclipse.jetty.server.Request;

/**
 * An application and where it is.
 *
 * @param path empty for the root of the host, or with a slash before it and none after it
 */
public record Mounted(Application application, String path) {
    public Mounted {
        if (!path.isEmpty() && (!path.startsWith("/") || path.endsWith("/"))) {
            throw new IllegalArgumentException("no path of an application: '" + path + "'");
        }
    }

    public static Mounted atRoot(Application application) {
        return new Mounted(application, "");
    }

    /** The path of a request within the application; nonsense for those that are for nobody. */
    String pathOf(Request request) {
        String whole = Request.getPathInContext(request);
        return whole.startsWith(path) ? whole.substring(path.length()) : whole;
    }
}
