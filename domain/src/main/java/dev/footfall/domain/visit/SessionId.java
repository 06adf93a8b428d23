package dev.footfall.domain.visit;

/** An unsigned 64-bit number, random per visit. */
public record SessionId(long bits) {
    /** The decimal text of the unsigned number. */
    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
