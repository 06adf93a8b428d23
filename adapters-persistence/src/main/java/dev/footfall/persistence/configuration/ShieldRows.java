package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SHIELD_RULES;

import dev.footfall.domain.site.Shields;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The shields of a site as rows: one for each rule. */
final class ShieldRows {
    private ShieldRows() {}

    private enum Kind {
        IP,
        COUNTRY,
        PAGE,
        HOSTNAME
    }

    static Shields read(DSLContext db, long site) {
        Map<String, List<String>> rules = db.select(SHIELD_RULES.KIND, SHIELD_RULES.RULE)
                .from(SHIELD_RULES)
                .where(SHIELD_RULES.SITE_ID.eq(site))
                .orderBy(SHIELD_RULES.POSITION)
                .fetchGroups(SHIELD_RULES.KIND, SHIELD_RULES.RULE);
        return new Shields(of(rules, Kind.IP), of(rules, Kind.COUNTRY), of(rules, Kind.PAGE), of(rules, Kind.HOSTNAME));
    }

    private static List<String> of(Map<String, List<String>> rules, Kind kind) {
        return rules.getOrDefault(Words.of(kind), List.of());
    }

    static void replace(DSLContext db, long site, Shields shields) {
        db.deleteFrom(SHIELD_RULES).where(SHIELD_RULES.SITE_ID.eq(site)).execute();
        add(db, site, Kind.IP, shields.ips());
        add(db, site, Kind.COUNTRY, shields.countries());
        add(db, site, Kind.PAGE, shields.pages());
        add(db, site, Kind.HOSTNAME, shields.hostnames());
    }

    private static void add(DSLContext db, long site, Kind kind, List<String> rules) {
        for (int position = 0; position < rules.size(); position++) {
            db.insertInto(SHIELD_RULES)
                    .set(SHIELD_RULES.SITE_ID, site)
                    .set(SHIELD_RULES.KIND, Words.of(kind))
                    .set(SHIELD_RULES.POSITION, (long) position)
                    .set(SHIELD_RULES.RULE, rules.get(position))
                    .execute();
        }
    }
}
