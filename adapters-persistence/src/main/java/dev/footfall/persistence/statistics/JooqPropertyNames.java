package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.application.stats.PropertyNames;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.visit.EventName;
import java.util.List;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Looks through all events of a site. Any thread may call. */
public abstract class JooqPropertyNames implements PropertyNames {
    private static final Field<String> PROPERTY = DSL.field(DSL.name("property"), SQLDataType.VARCHAR);

    private final Questions questions;

    protected JooqPropertyNames(Questions questions) {
        this.questions = questions;
    }

    @Override
    public final List<Used> mostUsed(SiteScope site, int most) {
        Field<Long> events = DSL.count().cast(SQLDataType.BIGINT);
        return questions.read(context -> context.select(PROPERTY, events)
                .from(properties(site))
                .groupBy(PROPERTY)
                .orderBy(events.desc(), PROPERTY)
                .limit(most)
                .fetch(row -> new Used(row.value1(), row.value2())));
    }

    private static Table<?> properties(SiteScope site) {
        Select<?> each = DSL.select(Spelled.everyKey(EVENTS.PROPS).as(PROPERTY))
                .from(EVENTS)
                .where(EVENTS.SITE_ID.in(site.data().stream().map(SiteId::value).toList()))
                .and(EVENTS.TIMESTAMP.ge(site.nativeStart().getEpochSecond()))
                .and(EVENTS.NAME.ne(EventName.ENGAGEMENT.value()));
        return each.asTable("each");
    }
}
