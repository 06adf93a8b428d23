package dev.footfall.application.ingest;

import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Who is next, for each site; some sites share a turn. */
final class Turns {
    private static final int COUNT = 64;

    private final List<Lock> locks =
            Stream.<Lock>generate(() -> new ReentrantLock(true)).limit(COUNT).toList();

    Lock of(SiteId site) {
        return locks.get(Math.floorMod(site.value(), COUNT));
    }
}
