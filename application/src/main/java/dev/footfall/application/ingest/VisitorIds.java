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
 * The salts in use (ingestion.md §16). Events are numbered with the salt of the UTC day that the clock shows, and a salt is
 * kept from an hour before its day at the earliest to 48 hours after it was made: whatever the clock has done in between.
 *
 * <p>A new one is made by the first event of a day. Those that are not to be kept are deleted by the next event that finds
 * another day or one of them too old, by the next start, and by {@link #forgetExpired}, which somebody must call now and
 * then lest a quiet server keep them.
 */
public final class VisitorIds {
    private static final Duration LIFE = Duration.ofDays(2);

    /** Around midnight a node whose clock is ahead has made the next day's salt already, which all are to use. */
    private static final Duration AHEAD = Duration.ofHours(1);

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

    /** Deletes the salts that are not to be kept, from the store, and what is no longer there from memory. */
    public void forgetExpired() {
        Instant now = clock.instant();
        lock.lock();
        try {
            keepWhatIsOf(now);
            // Another node, whose clock has been elsewhere, may have deleted some.
            if (!salts.areAllIn(repository.newestFirst())) {
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
        keepWhatIsOf(now);
        byte[] bytes = new byte[Salt.LENGTH];
        random.nextBytes(bytes);
        DatedSalt today = repository.ofItsDay(new DatedSalt(new Salt(bytes), now));
        List<DatedSalt> earlier = repository.newestFirst().stream()
                .filter(salt -> salt.day().isBefore(today.day()))
                .toList();
        DatedSalt oldest = earlier.isEmpty() ? today : earlier.getLast();
        return new Salts(today.day(), today.salt(), earlier, oldest.madeAt().plus(LIFE));
    }

    private void keepWhatIsOf(Instant now) {
        LocalDate last = day(now.plus(AHEAD));
        repository.keepOnly(
                now.minus(LIFE), last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * The salts of a day.
     *
     * @param earlier those of the days before, newest first
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
                if (dated.day().equals(other)) {
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
            return day.equals(VisitorIds.day(now)) && !now.isAfter(expiry);
        }

        private boolean areAllIn(List<DatedSalt> stored) {
            return stored.containsAll(earlier)
                    && stored.stream().anyMatch(dated -> dated.salt().equals(today));
        }
    }
}
