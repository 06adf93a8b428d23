package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SALTS;

import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.domain.visit.Salt;
import java.time.Instant;
import java.util.List;

final class JooqSaltRepository implements SaltRepository {
    private final Statements statements;

    JooqSaltRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<DatedSalt> newestFirst() {
        return statements.read(db -> db.selectFrom(SALTS)
                .orderBy(SALTS.MADE_AT_MILLISECONDS.desc(), SALTS.ID.desc())
                .fetch(row ->
                        new DatedSalt(new Salt(row.getSalt()), Instant.ofEpochMilli(row.getMadeAtMilliseconds()))));
    }

    @Override
    public void addUnlessMadeSince(Instant since, DatedSalt salt) {
        statements.write(db -> db.fetchExists(SALTS, SALTS.MADE_AT_MILLISECONDS.ge(since.toEpochMilli()))
                ? 0
                : db.insertInto(SALTS)
                        .set(SALTS.SALT, salt.salt().bytes())
                        .set(SALTS.MADE_AT_MILLISECONDS, salt.madeAt().toEpochMilli())
                        .execute());
    }

    @Override
    public void deleteOlderThan(Instant instant) {
        statements.write(db -> db.deleteFrom(SALTS)
                .where(SALTS.MADE_AT_MILLISECONDS.lt(instant.toEpochMilli()))
                .execute());
    }
}
