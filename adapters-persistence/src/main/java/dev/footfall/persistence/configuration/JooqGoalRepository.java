package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.GOALS;
import static dev.footfall.persistence.tables.configuration.Tables.GOAL_CUSTOM_PROPS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.tables.configuration.tables.records.GoalsRecord;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

final class JooqGoalRepository implements GoalRepository {
    private final Statements statements;

    JooqGoalRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Goal> newestFirst(SiteId site) {
        return statements.read(db -> {
            Map<Long, Map<String, String>> props = propsOfGoals(db, site);
            return db.selectFrom(GOALS)
                    .where(GOALS.SITE_ID.eq(site.value()))
                    .orderBy(GOALS.ID.desc())
                    .limit(MOST)
                    .fetch(row -> GoalRows.read(row, props.getOrDefault(row.getId(), Map.of())));
        });
    }

    private static Map<Long, Map<String, String>> propsOfGoals(DSLContext db, SiteId site) {
        return db
                .select(GOAL_CUSTOM_PROPS.GOAL_ID, GOAL_CUSTOM_PROPS.NAME, GOAL_CUSTOM_PROPS.VALUE)
                .from(GOAL_CUSTOM_PROPS)
                .join(GOALS)
                .on(GOALS.ID.eq(GOAL_CUSTOM_PROPS.GOAL_ID))
                .where(GOALS.SITE_ID.eq(site.value()))
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.value1(), toMap(row -> row.value2(), row -> row.value3())));
    }

    @Override
    public Goal add(SiteId site, NewGoal goal) {
        return statements.write(db -> {
            GoalsRecord row = Inserts.unique(
                    db.insertInto(GOALS)
                            .set(GoalRows.write(site, goal))
                            .onConflict(GOALS.SITE_ID, GOALS.DISPLAY_NAME)
                            .doNothing(),
                    db.selectFrom(GOALS)
                            .where(GOALS.SITE_ID.eq(site.value()))
                            .and(GOALS.DISPLAY_NAME.eq(goal.displayName())),
                    "the site has a goal of this name already");
            goal.customProps()
                    .forEach((name, value) -> db.insertInto(GOAL_CUSTOM_PROPS)
                            .set(GOAL_CUSTOM_PROPS.GOAL_ID, row.getId())
                            .set(GOAL_CUSTOM_PROPS.NAME, name)
                            .set(GOAL_CUSTOM_PROPS.VALUE, value)
                            .execute());
            return GoalRows.read(row, goal.customProps());
        });
    }
}
