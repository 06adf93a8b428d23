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

    /**
     * Those that events of that moment are numbered with. A day whose salt has been deleted, or that had none because
     * nobody came, gets one that is worked out from today's: whoever sends events of it tomorrow, sends other visitors.
     */
    Salts at(Instant moment) {
        Salts current = current();
        return day(moment).isBefore(current.day()) ? current.of(day(moment)) : current;
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
        return new Salts(
                day(now),
                stored.getFirst().salt(),
                stored.subList(1, stored.size()),
                stored.getLast().madeAt().plus(LIFE));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * The salts of a day.
     *
     * @param earlier those made before, newest first
     * @param expiry after this instant the oldest of them must be gone
     */
    record Salts(LocalDate day, Salt today, List<DatedSalt> earlier, Instant expiry) {
        /** What nobody uses: the next event asks the store. */
        private static final Salts NONE =
                new Salts(LocalDate.MIN, new Salt(new byte[Salt.LENGTH]), List.of(), Instant.MAX);

        Salts {
            earlier = List.copyOf(earlier);
        }

        Optional<Salt> before() {
            return earlier.stream().findFirst().map(DatedSalt::salt);
        }

        /** @param other an earlier day */
        private Salts of(LocalDate other) {
            for (int next = 0; next < earlier.size(); next++) {
                DatedSalt dated = earlier.get(next);
                if (VisitorIds.day(dated.madeAt()).equals(other)) {
                    return new Salts(other, dated.salt(), earlier.subList(next + 1, earlier.size()), expiry);
                }
            }
            return new Salts(
                    other,
                    today.derivedFor(other),
                    earlier.stream()
                            .map(dated -> new DatedSalt(dated.salt().derivedFor(other), dated.madeAt()))
                            .toList(),
                    expiry);
        }

        private boolean areOf(Instant now) {
            return day.equals(VisitorIds.day(now)) && !areExpired(now);
        }

        private boolean areExpired(Instant now) {
            return now.isAfter(expiry);
        }
    }
}
