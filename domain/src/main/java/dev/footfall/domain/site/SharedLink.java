package dev.footfall.domain.site;

import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.user.PasswordHash;
import java.util.Optional;

/**
 * An address that opens a site's reports to whoever knows it.
 *
 * @param name unique on its site
 * @param slug the secret part of the address
 * @param password empty: none is asked for
 * @param limitedTo the segment that everything asked through it must be about, which takes the link with it
 */
public record SharedLink(
        SharedLinkId id, String name, String slug, Optional<PasswordHash> password, Optional<SegmentId> limitedTo) {
    /** The name of the link that a plugin makes for itself; nobody else may choose it. */
    public static final String RESERVED_NAME = "WordPress - Shared Dashboard";

    /** The number a shared link is stored under. */
    public record SharedLinkId(long value) {}

    /** A shared link that has no number yet. */
    public record NewSharedLink(
            String name, String slug, Optional<PasswordHash> password, Optional<SegmentId> limitedTo) {
        /** One to the whole site. */
        public NewSharedLink(String name, String slug, Optional<PasswordHash> password) {
            this(name, slug, password, Optional.empty());
        }
    }

    @Override
    public String toString() {
        return "SharedLink[" + name + "]";
    }
}
