package dev.footfall.http.funnels;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.ResolvedFunnel;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.stats.v2.DateRangeEcho;
import dev.footfall.http.stats.v2.FilterEcho;
import java.util.List;
import java.util.Map;

/** The answer to a question about a funnel, in the shape of those of the Query API; there is nothing to say about it yet. */
record FunnelResponse(FunnelResultAnswer results, Map<String, Object> meta, Echo query) {
    static FunnelResponse of(FunnelResult result) {
        return new FunnelResponse(FunnelResultAnswer.of(result), Map.of(), Echo.of(result.funnel()));
    }

    /** The question as one about steps, which would get the same answer. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Echo(String siteId, List<String> dateRange, List<JsonTree> filters, List<Long> steps, boolean strictOrder) {
        static Echo of(ResolvedFunnel funnel) {
            return new Echo(
                    funnel.people().site().domain(),
                    DateRangeEcho.of(funnel.people()),
                    funnel.people().filters().stream().map(FilterEcho::of).toList(),
                    funnel.steps().stream().map(goal -> goal.id().value()).toList(),
                    funnel.order() == StepOrder.STRICT);
        }
    }
}
