package dev.footfall.embedded;

import dev.footfall.application.ingest.IngestionCounts;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.EventName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Counts in memory, gone with the process: the last {@link #MEMORY} of the sites that had events last, at most
 * {@value #MOST_SITES} of them, in some 50 MB at the very most.
 */
final class InProcessIngestionCounts implements IngestionCounts {
    static final int MOST_SITES = 1_000;

    /** Of long names and paths the rest is not remembered. */
    private static final int LONGEST_TEXT = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final SequencedMap<SiteId, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true);

    @Override
    public void accepted(SiteId site, Instant at) {
        change(site, tally -> tally.hour(at).accepted++);
    }

    @Override
    public void dropped(SiteId site, Drop drop) {
        change(site, tally -> {
            tally.hour(drop.at()).dropped.merge(drop.reason(), 1L, Long::sum);
            tally.remember(drop);
        });
    }

    private void change(SiteId site, Consumer<Tally> change) {
        lock.lock();
        try {
            change.accept(tallies.computeIfAbsent(site, added -> new Tally()));
            if (tallies.size() > MOST_SITES) {
                tallies.pollFirstEntry();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Hour> since(SiteId site, Instant from) {
        lock.lock();
        try {
            return Optional.ofNullable(tallies.get(site))
                    .map(tally -> tally.since(from))
                    .orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Drop> lastDrops(SiteId site) {
        lock.lock();
        try {
            return Optional.ofNullable(tallies.get(site))
                    .map(tally -> List.copyOf(tally.drops))
                    .orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    private static final class Tally {
        private final NavigableMap<Instant, Count> hours = new TreeMap<>();
        private final Deque<Drop> drops = new ArrayDeque<>();

        Count hour(Instant at) {
            Count count = hours.computeIfAbsent(at.truncatedTo(ChronoUnit.HOURS), added -> new Count());
            hours.headMap(hours.lastKey().minus(MEMORY)).clear();
            return count;
        }

        void remember(Drop drop) {
            drops.addFirst(new Drop(
                    drop.at(),
                    drop.reason(),
                    new EventName(beginning(drop.name().value())),
                    beginning(drop.hostname()),
                    beginning(drop.pathname())));
            if (drops.size() > MOST_DROPS) {
                drops.removeLast();
            }
        }

        List<Hour> since(Instant from) {
            List<Hour> found = new ArrayList<>();
            hours.tailMap(from).forEach((start, count) -> found.add(new Hour(start, count.accepted, count.dropped)));
            return found;
        }

        private static String beginning(String text) {
            return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
        }
    }

    private static final class Count {
        private long accepted;
        private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    }
}
