package dev.footfall.application.fakes;

import dev.footfall.application.ingest.SaltRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps salts until they are deleted. */
public final class InMemorySalts implements SaltRepository {
    private final List<DatedSalt> salts = new ArrayList<>();

    @Override
    public List<DatedSalt> newestFirst() {
        return salts.stream()
                .sorted(Comparator.comparing(DatedSalt::madeAt).reversed())
                .toList();
    }

    @Override
    public void addUnlessMadeSince(Instant since, DatedSalt salt) {
        if (salts.stream().allMatch(each -> each.madeAt().isBefore(since))) {
            salts.add(salt);
        }
    }

    @Override
    public void deleteOlderThan(Instant instant) {
        salts.removeIf(salt -> salt.madeAt().isBefore(instant));
    }
}
