package dev.footfall.application.ingest;

import dev.footfall.domain.visit.Salt;
import java.time.Instant;
import java.util.List;

/** The salts of visitor ids. */
public interface SaltRepository {
    /** Newest first. */
    List<DatedSalt> newestFirst();

    void add(DatedSalt salt);

    /** Deletes for good every salt made before {@code instant}. */
    void deleteOlderThan(Instant instant);

    /** A salt and when it was made. */
    record DatedSalt(Salt salt, Instant madeAt) {}
}
