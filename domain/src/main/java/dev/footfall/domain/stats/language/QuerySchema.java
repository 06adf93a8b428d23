package dev.footfall.domain.stats.language;

import static dev.footfall.domain.stats.language.JsonSchema.any;
import static dev.footfall.domain.stats.language.JsonSchema.closed;
import static dev.footfall.domain.stats.language.JsonSchema.entry;
import static dev.footfall.domain.stats.language.JsonSchema.integer;
import static dev.footfall.domain.stats.language.JsonSchema.list;
import static dev.footfall.domain.stats.language.JsonSchema.number;
import static dev.footfall.domain.stats.language.JsonSchema.object;
import static dev.footfall.domain.stats.language.JsonSchema.oneOf;
import static dev.footfall.domain.stats.language.JsonSchema.pattern;
import static dev.footfall.domain.stats.language.JsonSchema.reference;
import static dev.footfall.domain.stats.language.JsonSchema.text;
import static dev.footfall.domain.stats.language.JsonSchema.texts;
import static dev.footfall.domain.stats.language.JsonSchema.tuple;
import static dev.footfall.domain.stats.language.JsonSchema.type;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The published vocabulary as a JSON schema (draft 7), for editors and generators of clients. What {@link SchemaCheck}
 * refuses it refuses as well, but for filters that are nested too deeply, which a schema cannot count.
 */
public final class QuerySchema {
    private static final String LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
    private static final String DATE = "(" + LEAP_YEAR + "-02-29|[0-9]{4}-("
            + "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])))";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";
    private static final String OFFSET = "(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00))";
    private static final JsonTree PROPERTY = pattern("^event:props:.+");

    private QuerySchema() {}

    /** The whole request, {@code site_id} included. */
    public static JsonTree.Members published() {
        return object(
                entry("$schema", text("http://json-schema.org/draft-07/schema#")),
                entry("title", text("A query")),
                entry("type", text("object")),
                entry(
                        "properties",
                        object(
                                entry("site_id", type("string")),
                                entry(
                                        "metrics",
                                        object(
                                                entry("type", text("array")),
                                                entry("items", reference("metric")),
                                                entry("minItems", number(1)),
                                                entry("uniqueItems", new JsonTree.Bool(true)))),
                                entry("date_range", reference("date_range")),
                                entry(
                                        "dimensions",
                                        object(
                                                entry("type", text("array")),
                                                entry("items", reference("dimension")),
                                                entry("uniqueItems", new JsonTree.Bool(true)))),
                                entry("filters", list(reference("filter"))),
                                entry("order_by", list(tuple(2, reference("orderable"), oneOf("asc", "desc")))),
                                entry("include", include()),
                                entry("pagination", pagination()))),
                entry("required", texts(SchemaCheck.REQUIRED.stream())),
                entry("additionalProperties", new JsonTree.Bool(false)),
                entry("definitions", definitions()));
    }

    private static JsonTree include() {
        return closed(Arrays.stream(Include.values())
                .map(Include::wireName)
                .filter(name -> Include.named(name).isPresent())
                .map(name -> entry(name, type("boolean"))));
    }

    private static JsonTree pagination() {
        return closed(
                Stream.of(entry("limit", integer(1, Pagination.MOST)), entry("offset", integer(0, Long.MAX_VALUE))));
    }

    private static JsonTree definitions() {
        return object(
                entry("metric", oneOf(metrics())),
                entry("dimension", any(oneOf(dimensions()), PROPERTY)),
                entry(
                        "orderable",
                        any(
                                oneOf(Stream.concat(metrics(), dimensions()).filter(name -> !name.equals(goal()))),
                                PROPERTY)),
                entry("filterable", any(oneOf(filterable()), PROPERTY)),
                entry(
                        "date_range",
                        any(
                                oneOf(DateRangeReader.WORDS.keySet().stream().sorted()),
                                pattern("^[0-9]+(d|mo)$"),
                                tuple(2, pattern("^" + DATE + "$"), pattern("^" + DATE + "$")),
                                tuple(2, dateTime(), dateTime()))),
                entry("clauses", list(object(entry("type", texts(Stream.of("string", "integer")))))),
                entry("modifier", closed(Stream.of(entry("case_sensitive", type("boolean"))))),
                entry("filter", filter()));
    }

    private static JsonTree dateTime() {
        return pattern("^" + DATE + "[T ]" + TIME + OFFSET + "?$");
    }

    private static JsonTree filter() {
        JsonTree nested = reference("filter");
        JsonTree several = object(entry("type", text("array")), entry("items", nested), entry("minItems", number(1)));
        Stream<String> around = Stream.concat(
                Stream.of("not"), Arrays.stream(Occurrence.values()).map(Occurrence::wireName));
        return any(Stream.concat(
                        Stream.of(tuple(2, oneOf("and", "or"), several), tuple(2, oneOf(around), nested)),
                        Arrays.stream(Operator.values())
                                .filter(FilterGrammar.PUBLIC::knows)
                                .map(QuerySchema::condition))
                .toArray(JsonTree[]::new));
    }

    private static JsonTree condition(Operator operator) {
        Stream<String> others = Stream.concat(
                FilterGrammar.canFilterGoals(operator) ? Stream.of(goal()) : Stream.empty(),
                FilterGrammar.canFilterSegments(operator) ? Stream.of(FilterGrammar.SEGMENT) : Stream.empty());
        JsonTree subject = any(Stream.concat(Stream.of(reference("filterable")), others.map(JsonSchema::oneOf))
                .toArray(JsonTree[]::new));
        return FilterGrammar.takesModifier(operator)
                ? tuple(3, oneOf(operator.wireName()), subject, reference("clauses"), reference("modifier"))
                : tuple(3, oneOf(operator.wireName()), subject, reference("clauses"));
    }

    private static Stream<String> metrics() {
        return Arrays.stream(Metric.values())
                .map(Metric::wireName)
                .filter(name -> Metric.named(name).isPresent());
    }

    private static Stream<String> dimensions() {
        return Stream.of(
                        filterable(),
                        Stream.of(goal(), new Dimension.Time.Fitting().wireName()),
                        Arrays.stream(Granularity.values())
                                .map(granularity -> new Dimension.Time.Buckets(granularity).wireName()))
                .flatMap(names -> names)
                .filter(name -> Dimension.named(name).isPresent());
    }

    private static Stream<String> filterable() {
        return Stream.<Dimension>concat(Arrays.stream(OfEvent.values()), Arrays.stream(OfVisit.values()))
                .map(Dimension::wireName)
                .filter(name -> !name.equals(goal()));
    }

    private static String goal() {
        return OfEvent.GOAL.wireName();
    }
}
