package dev.footfall.domain.stats;

import dev.footfall.domain.json.JsonTree;
import java.util.List;

/** Why a question is refused, in the order of stats-query-v2.md §1.1. Facts only: the words are in the language package. */
public sealed interface QueryProblem {
    /** The request breaks the schema in these places. */
    record SchemaViolations(List<Violation> violations) implements QueryProblem {
        public SchemaViolations {
            violations = List.copyOf(violations);
        }
    }

    /** A relative range that counts too few or too many days or months. */
    record RangeOutOfBounds(JsonTree range) implements QueryProblem {}

    /** Something else than exit pages is asked for together with the rate of exits. */
    record ExitRateByDimension() implements QueryProblem {}

    /** The rate of exits is asked for of some events only. */
    record ExitRateOfEvents() implements QueryProblem {}

    /** A date-time without distance from UTC. */
    record OffsetMissing(JsonTree range) implements QueryProblem {}

    /** A date-time without distance from UTC, of the period to compare with. */
    record ComparedOffsetMissing(JsonTree range) implements QueryProblem {}

    /** A filter that begins with no word of the language; requests are refused earlier, saved filters are not. */
    record UnknownOperator(JsonTree filter) implements QueryProblem {}

    /** A condition whose clauses are of the wrong type; of saved filters also one that is no condition at all. */
    record UnfitClauses(JsonTree leaf) implements QueryProblem {}

    /** A country that is not two characters long. */
    record UnfitCountry() implements QueryProblem {}

    /** The order names something that is not asked for. */
    record UnqueriedOrder(SortTerm term) implements QueryProblem {}

    /** The plan does not include custom properties. */
    record PropertiesUnavailable() implements QueryProblem {}

    /** A condition on this dimension stands inside {@code and}, {@code or} or {@code not}. */
    record OnlyAtTopLevel(Dimension dimension) implements QueryProblem {}

    /** A custom property is filtered on inside {@code and}, {@code or} or {@code not} where conversions are asked for. */
    record NestedPropertyOfConversion() implements QueryProblem {}

    record TooManySegments() implements QueryProblem {}

    record UnknownSegments() implements QueryProblem {}

    /** A behavioural filter inside another. */
    record NestedBehavior() implements QueryProblem {}

    /** A behavioural filter on something that is not of events. */
    record BehaviorOfVisits() implements QueryProblem {}

    record UnknownGoal(String name) implements QueryProblem {}

    /** A clause that is no regular expression of RE2. */
    record InvalidExpression(String clause) implements QueryProblem {}

    /** The plan does not include revenue metrics. */
    record RevenueUnavailable() implements QueryProblem {}

    record ConversionWithoutGoal(Metric metric) implements QueryProblem {}

    /** Scroll depth or time on page without a page. */
    record MetricWithoutPage(Metric metric) implements QueryProblem {}

    record ViewsPerVisitOfPage() implements QueryProblem {}

    record ViewsPerVisitByDimension() implements QueryProblem {}

    /** Metrics of whole visits cannot be grouped by attributes of single events. */
    record VisitMetricsByEvent(List<Metric> metrics, List<Dimension> dimensions) implements QueryProblem {}

    /** Metrics of single events cannot be grouped by attributes of whole visits. */
    record EventMetricsByVisit(List<Metric> metrics, List<Dimension> dimensions) implements QueryProblem {}

    /** Time labels are asked for without a time dimension. */
    record TimeLabelsWithoutTime() implements QueryProblem {}

    /** The range has more buckets than anybody reads. */
    record TooManyTimeLabels() implements QueryProblem {
        public static final int MOST = 100_000;
    }

    /** @param pointer where, as in {@code #/metrics/1} */
    record Violation(String pointer, Fault fault) {}

    /** How a value can break the schema. */
    sealed interface Fault {
        record UnknownMetric(JsonTree value) implements Fault {}

        record UnknownDimension(JsonTree value) implements Fault {}

        record InvalidFilter(JsonTree value) implements Fault {}

        /** Reported alone. */
        record FiltersTooDeep() implements Fault {}

        record InvalidDateRange(JsonTree value) implements Fault {}

        /** A text that is no day. */
        record InvalidDate(JsonTree value) implements Fault {}

        record InvalidComparison(JsonTree value) implements Fault {}

        record InvalidOrderBy(JsonTree value) implements Fault {}

        record NotInEnumeration() implements Fault {}

        record WrongType(JsonType expected, JsonType actual) implements Fault {}

        record TooFewItems(int least, int actual) implements Fault {}

        record AdditionalItems() implements Fault {}

        record TooManyItems(int most, int actual) implements Fault {}

        record RepeatedItems() implements Fault {}

        record AdditionalProperty() implements Fault {}

        record MissingProperties(List<String> names) implements Fault {}

        record TooGreat(long greatest) implements Fault {}

        record TooSmall(long smallest) implements Fault {}
    }

    /** The types of JSON as the schema's messages name them. */
    enum JsonType {
        ARRAY("Array"),
        OBJECT("Object"),
        STRING("String"),
        BOOLEAN("Boolean"),
        INTEGER("Integer"),
        NUMBER("Number"),
        NULL("Null");

        private final String displayName;

        JsonType(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }

        /** A number with a fraction is no integer; one like {@code 10.0} is. */
        public static JsonType of(JsonTree tree) {
            return switch (tree) {
                case JsonTree.Members ignored -> OBJECT;
                case JsonTree.Items ignored -> ARRAY;
                case JsonTree.Text ignored -> STRING;
                case JsonTree.Numeral numeral -> numeral.isWhole() ? INTEGER : NUMBER;
                case JsonTree.Bool ignored -> BOOLEAN;
                case JsonTree.Null() -> NULL;
            };
        }
    }
}
