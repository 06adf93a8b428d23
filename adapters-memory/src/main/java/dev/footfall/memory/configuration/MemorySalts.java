package dev.footfall.memory.configuration;

import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

final class MemorySalts implements SaltRepository {
    private final Tables tables;

    MemorySalts(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<DatedSalt> newestFirst() {
        return tables.read(() -> tables.salts.where(salt -> true)).stream()
                .sorted(Comparator.comparing(DatedSalt::madeAt).reversed())
                .toList();
    }

    @Override
    public void addUnlessMadeSince(Instant since, DatedSalt salt) {
        tables.write(() -> {
            if (!tables.salts.has(known -> !known.madeAt().isBefore(since))) {
                var unused = tables.salts.add(number -> salt);
            }
        });
    }

    @Override
    public void deleteOlderThan(Instant instant) {
        tables.write(() -> tables.salts.remove(salt -> salt.madeAt().isBefore(instant)));
    }
}
