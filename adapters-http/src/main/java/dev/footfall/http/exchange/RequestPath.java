package dev.footfall.http.exchange;

import jakarta.ws.rs.core.UriInfo;

/** Paths below that of the application, without a slash before them: some runtimes put one there, others do not. */
public final class RequestPath {
    private RequestPath() {}

    /** As it was sent. */
    public static String raw(UriInfo uri) {
        return bare(uri.getPath(false));
    }

    /** With what is percent-encoded decoded. */
    public static String decoded(UriInfo uri) {
        return bare(uri.getPath());
    }

    private static String bare(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
