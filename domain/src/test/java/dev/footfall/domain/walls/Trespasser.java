package dev.footfall.domain.walls;

import java.io.StringReader;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** Does what no class of the domain may do. */
public final class Trespasser {
    /** Never called. */
    public String trespass() {
        Assertions.setMaxStackTraceElementsDisplayed(1);
        double chance = Math.random() + new Random().nextInt() + new SecureRandom().nextInt();
        return new StringReader("") + " " + chance + Instant.now() + UUID.randomUUID();
    }
}
