package dev.footfall.http.plugins;

import dev.footfall.application.plugins.PluginFunnels.FunnelOfGoals;
import java.util.List;

/** A funnel as it is sent (sites-api.md §10.4). */
record FunnelAnswer(Funnel funnel) {
    static FunnelAnswer of(FunnelOfGoals known) {
        return new FunnelAnswer(new Funnel(
                known.funnel().id().value(),
                known.funnel().name(),
                known.steps().stream().map(GoalAnswer::of).toList()));
    }

    record Funnel(long id, String name, List<GoalAnswer> steps) {}
}
