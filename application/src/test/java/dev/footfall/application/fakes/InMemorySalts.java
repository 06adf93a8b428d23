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
    public DatedSalt ofItsDay(DatedSalt fresh) {
        return salts.stream()
                .filter(salt -> salt.day().equals(fresh.day()))
                .findFirst()
                .orElseGet(() -> {
                    salts.add(fresh);
                    return fresh;
                });
    }

    @Override
    public void keepOnly(Instant first, Instant end) {
        salts.removeIf(salt -> salt.madeAt().isBefore(first) || !salt.madeAt().isBefore(end));
    }
}
