package dev.footfall.application.ingest;

import dev.footfall.domain.visit.Salt;
import java.time.Instant;
import java.util.List;

/** The salts of visitor ids. */
public interface SaltRepository {
    /** Newest first. */
    List<DatedSalt> newestFirst();

    /**
     * Stores the salt unless there is one made at {@code since} or later: of several nodes that make one for the same day
     * the first decides, or each would count visitors of its own.
     */
    void addUnlessMadeSince(Instant since, DatedSalt salt);

    /** Deletes for good every salt made before {@code instant}. */
    void deleteOlderThan(Instant instant);

    /** A salt and when it was made. */
    record DatedSalt(Salt salt, Instant madeAt) {}
}
