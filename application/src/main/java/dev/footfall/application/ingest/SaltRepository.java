package dev.footfall.application.ingest;

import dev.footfall.domain.visit.Salt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The salts of visitor ids, at most one for each UTC day. */
public interface SaltRepository {
    /** Newest first. */
    List<DatedSalt> newestFirst();

    /**
     * The salt of the UTC day on which {@code fresh} was made: the stored one or, if there is none, {@code fresh}, which is
     * stored then. Of several nodes that make one for the same day the first decides, or each would count visitors of its
     * own.
     */
    DatedSalt ofItsDay(DatedSalt fresh);

    /** Deletes for good every salt made before {@code first}, and every one made at {@code end} or later. */
    void keepOnly(Instant first, Instant end);

    /** A salt and when it was made. */
    record DatedSalt(Salt salt, Instant madeAt) {
        /** The UTC day on which it was made, and whose events are numbered with it. */
        public LocalDate day() {
            return LocalDate.ofInstant(madeAt, ZoneOffset.UTC);
        }
    }
}
