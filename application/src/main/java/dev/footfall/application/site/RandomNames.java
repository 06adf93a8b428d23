package dev.footfall.application.site;

import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Names that nobody can guess. */
public final class RandomNames {
    private static final int LENGTH = 21;
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomGenerator random;

    /** @param random must be cryptographically strong */
    public RandomNames(RandomGenerator random) {
        this.random = random;
    }

    /** 21 letters, digits, underscores and hyphens: 126 bits. */
    public String next() {
        return random.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(index -> CHARACTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    /** A random UUID, of version 4. */
    public UUID nextIdentifier() {
        return new UUID((random.nextLong() & ~VERSION_BITS) | VERSION_4, (random.nextLong() & ~VARIANT_BITS) | VARIANT);
    }
}
