package dev.footfall.http.stats.extended;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.stats.DescribeQuestions.Questions;
import dev.footfall.application.stats.PropertyNames.Used;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.language.Askable.Grouping;
import dev.footfall.domain.stats.language.Askable.Need;
import dev.footfall.domain.stats.language.Askable.OfDimension;
import dev.footfall.domain.stats.language.Askable.OfMetric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a site, as it is sent. */
record SchemaAnswer(Schema results) {
    static SchemaAnswer of(Questions questions) {
        return new SchemaAnswer(new Schema(
                questions.askable().metrics().stream().map(MetricRow::of).toList(),
                questions.askable().dimensions().stream().map(DimensionRow::of).toList(),
                questions.goals().stream().map(GoalRow::of).toList(),
                questions.properties().stream().map(PropertyRow::of).toList()));
    }

    record Schema(
            List<MetricRow> metrics,
            List<DimensionRow> dimensions,
            List<GoalRow> goals,
            List<PropertyRow> properties) {}

    /** @param endpoint the one of those two that knows the metric and asks for less */
    record MetricRow(String name, String endpoint, List<GroupingRow> groupings) {
        static MetricRow of(OfMetric option) {
            String name = option.metric().wireName();
            return new MetricRow(
                    name,
                    knownTo(Metric.named(name).isPresent()),
                    option.groupings().stream().map(GroupingRow::of).toList());
        }
    }

    /** @param by null: as one number */
    @JsonNaming(SnakeCaseStrategy.class)
    record GroupingRow(
            @Nullable String by,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> needsFilterOn) {
        static GroupingRow of(Grouping grouping) {
            return new GroupingRow(
                    grouping.by().map(Dimension::wireName).orElse(null),
                    grouping.needs().stream()
                            .map(Need::dimension)
                            .map(Dimension::wireName)
                            .toList());
        }
    }

    record DimensionRow(String name, String endpoint, List<String> operators) {
        static DimensionRow of(OfDimension option) {
            String name = option.dimension().wireName();
            return new DimensionRow(
                    name,
                    knownTo(Dimension.named(name).isPresent()),
                    option.operators().stream().map(Operator::wireName).toList());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record GoalRow(long id, String displayName, String goalType) {
        static GoalRow of(Goal goal) {
            return new GoalRow(
                    goal.id().value(),
                    goal.displayName(),
                    switch (goal.trigger()) {
                        case Trigger.EventNamed ignored -> "event";
                        case Trigger.PageVisited ignored -> "page";
                        case Trigger.PageScrolled ignored -> "scroll";
                    });
        }
    }

    record PropertyRow(String name, String dimension, long events) {
        static PropertyRow of(Used used) {
            return new PropertyRow(used.name(), new Dimension.Property(used.name()).wireName(), used.events());
        }
    }

    private static String knownTo(boolean isPublic) {
        return isPublic ? "/api/v2/query" : "/api/footfall/v1/query";
    }
}
