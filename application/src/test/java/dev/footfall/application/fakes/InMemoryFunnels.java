package dev.footfall.application.fakes;

import dev.footfall.application.site.FunnelRepository;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The funnels of all sites. */
public final class InMemoryFunnels implements FunnelRepository, Undoable {
    private final Rows<FunnelId, OfSite> rows = new Rows<>();

    @Override
    public List<Funnel> of(SiteId site) {
        return rows.all()
                .filter(row -> row.site().equals(site))
                .map(OfSite::what)
                .toList();
    }

    @Override
    public Optional<Funnel> find(SiteId site, FunnelId id) {
        return of(site).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Funnel> named(SiteId site, String name) {
        return of(site).stream().filter(row -> row.name().equals(name)).findFirst();
    }

    @Override
    public Funnel add(SiteId site, NewFunnel added) {
        if (named(site, added.name()).isPresent()) {
            throw new IllegalArgumentException("the site has one of this name");
        }
        Funnel numbered = added.numbered(new FunnelId(rows.nextNumber()));
        rows.put(numbered.id(), new OfSite(site, numbered));
        return numbered;
    }

    /** Takes a goal out of all funnels, and removes those that are too short then. */
    void leaveOut(GoalId goal) {
        for (OfSite row :
                rows.all().filter(row -> row.what().steps().contains(goal)).toList()) {
            List<GoalId> rest = row.what().steps().stream()
                    .filter(step -> !step.equals(goal))
                    .toList();
            if (rest.size() < Funnel.FEWEST_STEPS) {
                remove(row.what().id());
            } else {
                change(new Funnel(
                        row.what().id(), row.what().name(), rest, row.what().order()));
            }
        }
    }

    @Override
    public void change(Funnel changed) {
        rows.change(changed.id(), new OfSite(siteOf(changed.id()), changed));
    }

    @Override
    public void remove(FunnelId id) {
        rows.remove(id);
    }

    private SiteId siteOf(FunnelId id) {
        return rows.find(id).orElseThrow().site();
    }

    @Override
    public int writes() {
        return rows.writes();
    }

    @Override
    public Runnable checkpoint() {
        return rows.checkpoint();
    }

    private record OfSite(SiteId site, Funnel what) {}
}
