package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SITES;

import dev.footfall.application.upkeep.FormerDomains;
import java.time.Instant;

final class JooqFormerDomains implements FormerDomains {
    private final Statements statements;

    JooqFormerDomains(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void forgetChangedBefore(Instant moment) {
        statements.write(db -> db.update(SITES)
                .setNull(SITES.FORMER_DOMAIN)
                .setNull(SITES.DOMAIN_CHANGED_AT)
                .where(SITES.DOMAIN_CHANGED_AT.lt(moment.getEpochSecond()))
                .execute());
    }
}
