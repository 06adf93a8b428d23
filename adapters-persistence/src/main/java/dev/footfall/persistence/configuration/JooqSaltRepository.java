package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SALTS;

import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.domain.visit.Salt;
import dev.footfall.persistence.tables.configuration.tables.records.SaltsRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;

final class JooqSaltRepository implements SaltRepository {
    private static final List<SortField<?>> NEWEST_FIRST = List.of(SALTS.MADE_AT_MILLISECONDS.desc(), SALTS.ID.desc());

    private final Statements statements;

    JooqSaltRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<DatedSalt> newestFirst() {
        return statements.read(db -> db.selectFrom(SALTS).orderBy(NEWEST_FIRST).fetch(JooqSaltRepository::salt));
    }

    @Override
    public DatedSalt ofItsDay(DatedSalt fresh) {
        Condition sameDay = SALTS.MADE_AT_MILLISECONDS
                .ge(midnight(fresh.day()))
                .and(SALTS.MADE_AT_MILLISECONDS.lt(midnight(fresh.day().plusDays(1))));
        return statements.write(db -> db.selectFrom(SALTS)
                .where(sameDay)
                .orderBy(NEWEST_FIRST)
                .limit(1)
                .fetchOptional(JooqSaltRepository::salt)
                .orElseGet(() -> added(db, fresh)));
    }

    private static DatedSalt added(DSLContext db, DatedSalt salt) {
        db.insertInto(SALTS)
                .set(SALTS.SALT, salt.salt().bytes())
                .set(SALTS.MADE_AT_MILLISECONDS, salt.madeAt().toEpochMilli())
                .execute();
        return salt;
    }

    @Override
    public void keepOnly(Instant first, Instant end) {
        statements.write(db -> db.deleteFrom(SALTS)
                .where(SALTS.MADE_AT_MILLISECONDS
                        .lt(first.toEpochMilli())
                        .or(SALTS.MADE_AT_MILLISECONDS.ge(end.toEpochMilli())))
                .execute());
    }

    private static DatedSalt salt(SaltsRecord row) {
        return new DatedSalt(new Salt(row.getSalt()), Instant.ofEpochMilli(row.getMadeAtMilliseconds()));
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
