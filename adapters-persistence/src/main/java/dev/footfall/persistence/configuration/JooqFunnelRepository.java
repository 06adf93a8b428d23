package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.FUNNELS;
import static dev.footfall.persistence.tables.configuration.Tables.FUNNEL_STEPS;

import dev.footfall.application.site.FunnelRepository;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.tables.configuration.tables.records.FunnelsRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

final class JooqFunnelRepository implements FunnelRepository {
    private final Statements statements;

    JooqFunnelRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Funnel> of(SiteId site) {
        return funnels(FUNNELS.SITE_ID.eq(site.value()));
    }

    @Override
    public Optional<Funnel> find(SiteId site, FunnelId funnel) {
        return funnels(FUNNELS.SITE_ID.eq(site.value()).and(FUNNELS.ID.eq(funnel.value()))).stream()
                .findFirst();
    }

    @Override
    public Optional<Funnel> named(SiteId site, String name) {
        return funnels(FUNNELS.SITE_ID.eq(site.value()).and(FUNNELS.NAME.eq(name))).stream()
                .findFirst();
    }

    private List<Funnel> funnels(Condition condition) {
        return statements.read(db -> {
            Map<Long, List<Long>> steps = db.select(FUNNEL_STEPS.FUNNEL_ID, FUNNEL_STEPS.GOAL_ID)
                    .from(FUNNEL_STEPS)
                    .join(FUNNELS)
                    .on(FUNNELS.ID.eq(FUNNEL_STEPS.FUNNEL_ID))
                    .where(condition)
                    .orderBy(FUNNEL_STEPS.POSITION)
                    .fetchGroups(FUNNEL_STEPS.FUNNEL_ID, FUNNEL_STEPS.GOAL_ID);
            return db.selectFrom(FUNNELS)
                    .where(condition)
                    .orderBy(FUNNELS.ID)
                    .fetch(row -> funnel(row, steps.getOrDefault(row.getId(), List.of())));
        });
    }

    @Override
    public Funnel add(SiteId site, NewFunnel funnel) {
        return statements.write(db -> {
            FunnelsRecord row = Inserts.unique(
                    db.insertInto(FUNNELS)
                            .set(FUNNELS.SITE_ID, site.value())
                            .set(FUNNELS.NAME, funnel.name())
                            .set(FUNNELS.STEP_ORDER, word(funnel.order()))
                            .onConflict(FUNNELS.SITE_ID, FUNNELS.NAME)
                            .doNothing(),
                    db.selectFrom(FUNNELS)
                            .where(FUNNELS.SITE_ID.eq(site.value()))
                            .and(FUNNELS.NAME.eq(funnel.name())),
                    "the site has a funnel of this name already");
            addSteps(db, row.getId(), funnel.steps());
            return funnel.numbered(new FunnelId(row.getId()));
        });
    }

    private static void addSteps(DSLContext db, long funnel, List<GoalId> goals) {
        for (int position = 0; position < goals.size(); position++) {
            Changes.make(
                    db.insertInto(FUNNEL_STEPS)
                            .set(FUNNEL_STEPS.FUNNEL_ID, funnel)
                            .set(FUNNEL_STEPS.POSITION, (long) position)
                            .set(FUNNEL_STEPS.GOAL_ID, goals.get(position).value()),
                    "a step is no goal, or the same as another");
        }
    }

    @Override
    public void change(Funnel funnel) {
        long id = funnel.id().value();
        statements.write(db -> {
            int changed = Changes.make(
                    db.update(FUNNELS)
                            .set(FUNNELS.NAME, funnel.name())
                            .set(FUNNELS.STEP_ORDER, word(funnel.order()))
                            .where(FUNNELS.ID.eq(id)),
                    "the site has another funnel of this name");
            if (changed > 0) {
                db.deleteFrom(FUNNEL_STEPS).where(FUNNEL_STEPS.FUNNEL_ID.eq(id)).execute();
                addSteps(db, id, funnel.steps());
            }
            return changed;
        });
    }

    @Override
    public void remove(FunnelId funnel) {
        statements.write(db ->
                db.deleteFrom(FUNNELS).where(FUNNELS.ID.eq(funnel.value())).execute());
    }

    private static Funnel funnel(FunnelsRecord row, List<Long> steps) {
        return new Funnel(
                new FunnelId(row.getId()),
                row.getName(),
                steps.stream().map(GoalId::new).toList(),
                StepOrder.valueOf(row.getStepOrder().toUpperCase(Locale.ROOT)));
    }

    private static String word(StepOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
