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
    public DatedSalt ofItsDay(DatedSalt fresh) {
        return tables.inOne(() -> tables.salts.where(salt -> salt.day().equals(fresh.day())).stream()
                .findFirst()
                .orElseGet(() -> tables.salts.add(number -> fresh)));
    }

    @Override
    public void keepOnly(Instant first, Instant end) {
        tables.write(() -> tables.salts.remove(
                salt -> salt.madeAt().isBefore(first) || !salt.madeAt().isBefore(end)));
    }
}
