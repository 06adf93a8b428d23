package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.FUNNELS;
import static dev.footfall.persistence.tables.configuration.Tables.FUNNEL_STEPS;
import static dev.footfall.persistence.tables.configuration.Tables.GOALS;
import static dev.footfall.persistence.tables.configuration.Tables.GOAL_CUSTOM_PROPS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.configuration.Statements.Question;
import dev.footfall.persistence.tables.configuration.tables.records.GoalsRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

final class JooqGoalRepository implements GoalRepository {
    private final Statements statements;
    private final int most;

    /** @param most how many of a site's goals count */
    JooqGoalRepository(Statements statements, int most) {
        this.statements = statements;
        this.most = most;
    }

    @Override
    public List<Goal> newestFirst(SiteId site) {
        return statements.recall(new Question("goals", site), db -> goals(db, GOALS.SITE_ID.eq(site.value()), most));
    }

    @Override
    public Optional<Goal> named(SiteId site, String displayName) {
        return goals(GOALS.SITE_ID.eq(site.value()).and(GOALS.DISPLAY_NAME.eq(displayName)), 1).stream()
                .findFirst();
    }

    @Override
    public Optional<Goal> find(SiteId site, GoalId goal) {
        return goals(GOALS.SITE_ID.eq(site.value()).and(GOALS.ID.eq(goal.value())), 1).stream()
                .findFirst();
    }

    @Override
    public boolean isFull(SiteId site) {
        return statements.read(db -> db.fetchCount(GOALS, GOALS.SITE_ID.eq(site.value())) >= most);
    }

    private List<Goal> goals(Condition condition, int atMost) {
        return statements.read(db -> goals(db, condition, atMost));
    }

    private static List<Goal> goals(DSLContext db, Condition condition, int atMost) {
        Map<Long, Map<String, String>> props = propsOfGoals(db, condition);
        return db.selectFrom(GOALS)
                .where(condition)
                .orderBy(GOALS.ID.desc())
                .limit(atMost)
                .fetch(row -> GoalRows.read(row, props.getOrDefault(row.getId(), Map.of())));
    }

    private static Map<Long, Map<String, String>> propsOfGoals(DSLContext db, Condition condition) {
        return db
                .select(GOAL_CUSTOM_PROPS.GOAL_ID, GOAL_CUSTOM_PROPS.NAME, GOAL_CUSTOM_PROPS.VALUE)
                .from(GOAL_CUSTOM_PROPS)
                .join(GOALS)
                .on(GOALS.ID.eq(GOAL_CUSTOM_PROPS.GOAL_ID))
                .where(condition)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.value1(), toMap(row -> row.value2(), row -> row.value3())));
    }

    @Override
    public Goal add(SiteId site, NewGoal goal) {
        GoalsRecord values = GoalRows.write(goal);
        values.setSiteId(site.value());
        return statements.write(db -> {
            GoalsRecord row = Inserts.unique(
                    db.insertInto(GOALS)
                            .set(values)
                            .onConflict(GOALS.SITE_ID, GOALS.DISPLAY_NAME)
                            .doNothing(),
                    db.selectFrom(GOALS)
                            .where(GOALS.SITE_ID.eq(site.value()))
                            .and(GOALS.DISPLAY_NAME.eq(goal.displayName())),
                    "the site has a goal of this name already");
            addProps(db, row.getId(), goal.customProps());
            return GoalRows.read(row, goal.customProps());
        });
    }

    private static void addProps(DSLContext db, long goal, Map<String, String> props) {
        props.forEach((name, value) -> db.insertInto(GOAL_CUSTOM_PROPS)
                .set(GOAL_CUSTOM_PROPS.GOAL_ID, goal)
                .set(GOAL_CUSTOM_PROPS.NAME, name)
                .set(GOAL_CUSTOM_PROPS.VALUE, value)
                .execute());
    }

    @Override
    public void change(Goal goal) {
        long id = goal.id().value();
        GoalsRecord values = GoalRows.write(new NewGoal(goal.displayName(), goal.trigger(), goal.customProps()));
        statements.write(db -> {
            int changed = Changes.make(
                    db.update(GOALS).set(values).where(GOALS.ID.eq(id)), "the site has another goal of this name");
            if (changed > 0) {
                db.deleteFrom(GOAL_CUSTOM_PROPS)
                        .where(GOAL_CUSTOM_PROPS.GOAL_ID.eq(id))
                        .execute();
                addProps(db, id, goal.customProps());
            }
            return changed;
        });
    }

    /** The steps of funnels go by themselves, with the goal. */
    @Override
    public void remove(GoalId goal) {
        statements.write(db -> {
            List<Long> funnels = db.select(FUNNEL_STEPS.FUNNEL_ID)
                    .from(FUNNEL_STEPS)
                    .where(FUNNEL_STEPS.GOAL_ID.eq(goal.value()))
                    .fetch(FUNNEL_STEPS.FUNNEL_ID);
            db.deleteFrom(GOALS).where(GOALS.ID.eq(goal.value())).execute();
            return db.deleteFrom(FUNNELS)
                    .where(FUNNELS.ID.in(funnels))
                    .and(field(selectCount().from(FUNNEL_STEPS).where(FUNNEL_STEPS.FUNNEL_ID.eq(FUNNELS.ID)))
                            .lt(Funnel.FEWEST_STEPS))
                    .execute();
        });
    }
}
