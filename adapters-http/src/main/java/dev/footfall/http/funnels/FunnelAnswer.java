package dev.footfall.http.funnels;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.funnels.FunnelOfSite;
import dev.footfall.application.sites.Page;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.http.sites.PageMeta;
import java.util.List;

/** A funnel as it is sent. */
@JsonNaming(SnakeCaseStrategy.class)
record FunnelAnswer(long id, String name, boolean strictOrder, List<Step> steps) {
    static Object of(FunnelOfSite known) {
        Funnel funnel = known.funnel();
        return new FunnelAnswer(
                funnel.id().value(),
                funnel.name(),
                funnel.order() == StepOrder.STRICT,
                known.steps().stream()
                        .map(goal -> new Step(goal.id().value(), goal.displayName()))
                        .toList());
    }

    static Object page(Page<Funnel> page) {
        return new Funnels(
                page.rows().stream()
                        .map(funnel -> new Row(
                                funnel.id().value(),
                                funnel.name(),
                                funnel.order() == StepOrder.STRICT,
                                funnel.steps().size()))
                        .toList(),
                PageMeta.of(page));
    }

    /** Also when there was nothing to delete. */
    static Object deleted(Object ignored) {
        return new Deleted(true);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Step(long goalId, String label) {}

    record Funnels(List<Row> funnels, PageMeta meta) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Row(long id, String name, boolean strictOrder, int stepCount) {}

    record Deleted(boolean deleted) {}
}
