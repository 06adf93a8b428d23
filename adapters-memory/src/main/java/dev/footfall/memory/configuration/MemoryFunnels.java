package dev.footfall.memory.configuration;

import dev.footfall.application.site.FunnelRepository;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryFunnels implements FunnelRepository {
    private final Tables tables;

    MemoryFunnels(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<Funnel> of(SiteId site) {
        return tables.read(() -> tables.funnels.of(site));
    }

    @Override
    public Optional<Funnel> find(SiteId site, FunnelId funnel) {
        return tables.read(() -> tables.funnels.find(site, funnel.value()));
    }

    @Override
    public Optional<Funnel> named(SiteId site, String name) {
        return tables.read(
                () -> tables.funnels.first(site, funnel -> funnel.name().equals(name)));
    }

    private static Predicate<OfSite<Funnel>> called(SiteId site, String name) {
        return row -> row.site().equals(site) && row.thing().name().equals(name);
    }

    private void checkSteps(SiteId site, List<GoalId> steps) {
        if (!steps.stream()
                .allMatch(step -> tables.goals.find(site, step.value()).isPresent())) {
            throw new IllegalArgumentException("a step is no goal of the site");
        }
    }

    @Override
    public Funnel add(SiteId site, NewFunnel funnel) {
        return tables.inOne(() -> {
            checkSteps(site, funnel.steps());
            return tables.funnels.add(
                    site, called(site, funnel.name()), number -> funnel.numbered(new FunnelId(number)));
        });
    }

    @Override
    public void change(Funnel funnel) {
        tables.write(() -> tables.funnels.siteOf(funnel.id().value()).ifPresent(site -> {
            checkSteps(site, funnel.steps());
            tables.funnels.change(funnel, called(site, funnel.name()));
        }));
    }

    @Override
    public void remove(FunnelId funnel) {
        tables.write(() -> tables.funnels.remove(funnel.value()));
    }
}
