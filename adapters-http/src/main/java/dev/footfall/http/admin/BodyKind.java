package dev.footfall.http.admin;

import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What a request's body has to be. */
enum BodyKind {
    NONE,
    JSON,
    NDJSON;

    /** Whether a content type says so, whatever its parameters. Who says nothing can only mean the one type there is. */
    boolean isSaidBy(@Nullable String contentType) {
        return switch (this) {
            case NONE -> true;
            case JSON -> isSaid(contentType, "application/json");
            case NDJSON -> isSaid(contentType, "application/x-ndjson");
        };
    }

    private static boolean isSaid(@Nullable String contentType, String wanted) {
        if (contentType == null) {
            return true;
        }
        try {
            MediaType said = MediaType.valueOf(contentType);
            return wanted.equalsIgnoreCase(said.getType() + "/" + said.getSubtype());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
