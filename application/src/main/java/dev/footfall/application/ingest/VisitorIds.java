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
 * of a day; those made more than 48 hours ago are deleted then and at the start.
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
        return known.day().equals(day(now)) ? known : rotate(now);
    }

    private Salts rotate(Instant now) {
        lock.lock();
        try {
            if (!salts.day().equals(day(now))) {
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
        return new Salts(
                day(now),
                stored.getFirst().salt(),
                stored.size() > 1 ? Optional.of(stored.get(1).salt()) : Optional.empty());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The salts of a day. */
    record Salts(LocalDate day, Salt today, Optional<Salt> before) {}
}
