package dev.footfall.http.funnels;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.StepOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far people came, as it is sent (sites-api.md §9.3): percentages are texts. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelResultAnswer(
        String name,
        @Nullable Boolean strictOrder,
        long allVisitors,
        long enteringVisitors,
        String enteringVisitorsPercentage,
        long neverEnteringVisitors,
        String neverEnteringVisitorsPercentage,
        List<Step> steps) {
    /** With nothing but the published members. */
    static FunnelResultAnswer plain(FunnelResult result) {
        return of(result, null);
    }

    static FunnelResultAnswer of(FunnelResult result) {
        return of(result, result.funnel().order() == StepOrder.STRICT);
    }

    private static FunnelResultAnswer of(FunnelResult result, @Nullable Boolean strictOrder) {
        return new FunnelResultAnswer(
                result.funnel().name(),
                strictOrder,
                result.allVisitors(),
                result.enteringVisitors(),
                result.enteringPercentage().toString(),
                result.neverEnteringVisitors(),
                result.neverEnteringPercentage().toString(),
                result.steps().stream().map(Step::of).toList());
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Step(
            String label,
            long visitors,
            long dropoff,
            String dropoffPercentage,
            String conversionRate,
            String conversionRateStep) {
        static Step of(FunnelResult.Step step) {
            return new Step(
                    step.goal().displayName(),
                    step.visitors(),
                    step.dropoff(),
                    step.dropoffPercentage().toString(),
                    step.conversionRate().toString(),
                    step.stepConversionRate().toString());
        }
    }
}
