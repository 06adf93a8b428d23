package dev.footfall.application.ingest;

import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.ingest.OpenSessions.Draft;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The visits that live traffic may still continue, and the turn to change visits at all: one commit has it at a time, be
 * it of live events or of a bulk load. Any thread may call.
 */
public final class Visits {
    /** Events that come so late still find the visit they belong to in memory. */
    private static final Duration USUAL_DELAY = Duration.ofMinutes(5);

    private static final Duration REMEMBERED = LiveSession.TIMEOUT.plus(USUAL_DELAY);

    private final EventStore store;
    private final OpenSessions open;
    private final Supplier<SessionId> fresh;
    private final InstantSource clock;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private boolean inDoubt;

    /** Reads the visits that may still go on from the store. */
    public Visits(EventStore store, RandomGenerator random, InstantSource clock) {
        this.store = store;
        this.fresh = () -> new SessionId(random.nextLong());
        this.clock = clock;
        Instant since = remembered();
        this.open = new OpenSessions(store.activeSince(since), since, fresh);
    }

    /**
     * Registers live arrivals, in order, and returns once what is not dropped is durable: for each request and candidate
     * why it was dropped, if it was.
     */
    List<List<Optional<DropReason>>> commit(List<List<Candidate>> requests) {
        turn.lock();
        try {
            rereadIfNotAllIsKnown();
            recallVisitsOfLate(requests);
            Draft draft = open.draft();
            List<List<Optional<DropReason>>> outcomes = requests.stream()
                    .map(request -> request.stream().map(draft::take).toList())
                    .toList();
            if (!draft.isEmpty()) {
                // Before the commit: of one that fails half-way nobody knows what it has changed.
                watches.forEach(watch -> watch.touched.addAll(draft.visitorsOf(watch.site)));
                append(draft);
            }
            open.forgetEnded(clock.instant().minus(USUAL_DELAY));
            return outcomes;
        } finally {
            turn.unlock();
        }
    }

    private void append(Draft draft) {
        inDoubt = true;
        try {
            store.append(draft.batch());
            draft.becomeState();
            inDoubt = false;
        } catch (BatchRefused nothingIsStored) {
            inDoubt = false;
            throw nothingIsStored;
        }
    }

    /** Lets the store do what it has put off. */
    void settle() {
        store.settle();
    }

    // Of a commit that has failed nobody may know whether it is stored, and so what the visits are now. Once the clock
    // has been put back, some that may go on are no longer in memory, because they were over.
    private void rereadIfNotAllIsKnown() {
        Instant since = remembered();
        if (inDoubt || since.isBefore(open.knownSince())) {
            open.replaceAll(store.activeSince(since), since);
            inDoubt = false;
        }
    }

    private Instant remembered() {
        return clock.instant().minus(REMEMBERED);
    }

    private void recallVisitsOfLate(List<List<Candidate>> requests) {
        Instant usual = clock.instant().minus(USUAL_DELAY);
        requests.stream()
                .flatMap(List::stream)
                .filter(candidate -> candidate.arrival().timestamp().isBefore(usual))
                .collect(Collectors.groupingBy(candidate -> candidate.arrival().site()))
                .forEach(this::recall);
    }

    private void recall(SiteId site, List<Candidate> late) {
        Set<VisitorId> unknown = late.stream()
                .flatMap(Candidate::visitors)
                .filter(visitor -> !open.knows(site, visitor))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            Instant earliest = late.stream()
                    .map(candidate -> candidate.arrival().timestamp())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            open.add(store.activeSince(site, unknown, earliest.minus(LiveSession.TIMEOUT)));
        }
    }

    /** Gives the id of a visit that has to be opened. */
    Supplier<SessionId> fresh() {
        return fresh;
    }

    /** Remembers, from now on, whose visits live traffic changes. */
    Watch watch(SiteId site) {
        Watch watch = new Watch(site);
        turn.lock();
        try {
            watches.add(watch);
        } finally {
            turn.unlock();
        }
        return watch;
    }

    /** Does something while no live event is committed: events wait in their queue meanwhile. */
    <T> T holdingOff(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Takes over what somebody else has done to the visits of a site. Only while live events are held off. */
    void reread(SiteId site) {
        open.replace(site, store.activeSince(site, open.knownSince()));
    }

    /** Whose visits live traffic has changed. */
    final class Watch implements AutoCloseable {
        private final SiteId site;
        private final Set<VisitorId> touched = new HashSet<>();

        private Watch(SiteId site) {
            this.site = site;
        }

        /** Only while live events are held off. */
        Set<VisitorId> touched() {
            return touched;
        }

        @Override
        public void close() {
            turn.lock();
            try {
                watches.remove(this);
            } finally {
                turn.unlock();
            }
        }
    }
}
