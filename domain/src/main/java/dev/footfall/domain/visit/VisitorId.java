package dev.footfall.domain.visit;

import java.nio.charset.StandardCharsets;

/** Who visits, without saying who: an unsigned 64-bit number that nobody can compute once the salt is gone. */
public record VisitorId(long bits) {

    /**
     * The visitor of a request (ingestion.md §16).
     *
     * @param targetDomain the site as the sender named it
     * @param rootDomain the registrable domain of the page's host
     */
    public static VisitorId of(
            Salt salt, String userAgent, String remoteAddress, String targetDomain, String rootDomain) {
        String message = userAgent + remoteAddress + targetDomain + rootDomain;
        return new VisitorId(SipHash.hash(salt.bytes(), message.getBytes(StandardCharsets.UTF_8)));
    }

    /** The visitor that a sender tells from others by an identifier of his own. */
    public static VisitorId of(Salt key, String identifier) {
        return new VisitorId(SipHash.hash(key.bytes(), identifier.getBytes(StandardCharsets.UTF_8)));
    }

    /** The decimal text of the unsigned number. */
    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
