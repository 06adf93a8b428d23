package dev.footfall.application.ingest;

import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import dev.footfall.domain.visit.Salt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * The salts in use: one for each UTC day, and the one before it (ingestion.md §16). A new one is made by the first event
 * of a day. One made more than 48 hours ago is deleted by the next event, by the next start, and by
 * {@link #forgetExpired}, which somebody must call now and then lest a quiet server keep it.
 */
public final class VisitorIds {
    private static final Duration LIFE = Duration.ofDays(2);

    private final SaltRepository repository;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Salts salts;

    /** @param random must be cryptographically strong */
    public VisitorIds(SaltRepository repository, RandomGenerator random, InstantSource clock) {
        this.repository = repository;
        this.random = random;
        this.clock = clock;
        this.salts = load(clock.instant());
    }

    Salts current() {
        Instant now = clock.instant();
        Salts known = salts;
        return known.areOf(now) ? known : rotate(now);
    }

    /** Deletes the salts made more than 48 hours ago, from the store and from memory. */
    public void forgetExpired() {
        Instant now = clock.instant();
        lock.lock();
        try {
            repository.deleteOlderThan(now.minus(LIFE));
            if (salts.areExpired(now)) {
                salts = Salts.NONE;
            }
        } finally {
            lock.unlock();
        }
    }

    private Salts rotate(Instant now) {
        lock.lock();
        try {
            if (!salts.areOf(now)) {
                salts = load(now);
            }
            return salts;
        } finally {
            lock.unlock();
        }
    }

    private Salts load(Instant now) {
        repository.deleteOlderThan(now.minus(LIFE));
        List<DatedSalt> stored = repository.newestFirst();
        if (stored.isEmpty() || day(stored.getFirst().madeAt()).isBefore(day(now))) {
            byte[] bytes = new byte[Salt.LENGTH];
            random.nextBytes(bytes);
            Instant midnight = day(now).atStartOfDay(ZoneOffset.UTC).toInstant();
            repository.addUnlessMadeSince(midnight, new DatedSalt(new Salt(bytes), now));
            stored = repository.newestFirst();
        }
        Optional<DatedSalt> before = stored.size() > 1 ? Optional.of(stored.get(1)) : Optional.empty();
        return new Salts(
                day(now),
                stored.getFirst().salt(),
                before.map(DatedSalt::salt),
                before.orElse(stored.getFirst()).madeAt().plus(LIFE));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * The salts of a day.
     *
     * @param expiry after this instant the older of them must be gone
     */
    record Salts(LocalDate day, Salt today, Optional<Salt> before, Instant expiry) {
        /** What nobody uses: the next event asks the store. */
        private static final Salts NONE =
                new Salts(LocalDate.MIN, new Salt(new byte[Salt.LENGTH]), Optional.empty(), Instant.MAX);

        private boolean areOf(Instant now) {
            return day.equals(VisitorIds.day(now)) && !areExpired(now);
        }

        private boolean areExpired(Instant now) {
            return now.isAfter(expiry);
        }
    }
}
