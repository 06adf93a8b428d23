package dev.footfall.http.stats.extended;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;
import static dev.footfall.http.sites.SitesParameters.SITE_OF_PATH;

import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Vocabulary;
import dev.footfall.http.access.KeyFamilies;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Items;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import dev.footfall.http.stats.v2.QueryOperations;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is said about queries in the extended vocabulary. */
public final class ExtendedOperations {
    private static final Family FAMILY = KeyFamilies.statistics("Extended queries");
    private static final Shape ANY = new Shape.Anything();

    private static final Shape INCLUDE = new Members(Stream.concat(
                    Arrays.stream(Include.values())
                            .filter(include -> Include.named(include.wireName(), Vocabulary.EXTENDED)
                                    .isPresent())
                            .map(include -> optional(include.wireName(), new Shape.Flag())),
                    Stream.of(
                            optional("compare", Shape.AnyOf.of(Text.ANY, Items.between(2, 2, Text.ANY))),
                            optional("compare_match_day_of_week", new Shape.Flag()),
                            optional("comparisons", ANY)))
            .toList());

    private static final Shape QUESTION = new Shape.Named(
            "ExtendedQuery",
            Members.of(
                    required("site_id", Text.ANY),
                    required("metrics", Items.atLeast(1, metric())),
                    required("date_range", Shape.AnyOf.of(Text.ANY, Items.between(2, 2, Text.ANY))),
                    optional("relative_date", Text.ANY),
                    optional("date", Text.ANY),
                    optional("dimensions", Items.any(Text.ANY)),
                    optional("filters", Items.any(ANY)),
                    optional("order_by", new Shape.Nullable(Items.any(Items.between(2, 2, Text.ANY)))),
                    optional("include", INCLUDE),
                    optional(
                            "pagination",
                            Members.of(optional("limit", new Shape.Whole()), optional("offset", new Shape.Whole())))));

    private ExtendedOperations() {}

    public static List<Operation> all() {
        return List.of(
                FAMILY.describes(
                                ExtendedQueryResource.class,
                                "query",
                                "extendedQuery",
                                "Answers a question in all words there are")
                        .bodyOrQuery(QUESTION)
                        .answers("Rows, and what is to be known about them", QueryOperations.ANSWER)
                        .refuses(QueryOperations.refusals())
                        .done(),
                FAMILY.describes(SchemaResource.class, "schema", "readSiteSchema", "Tells what can be asked of a site")
                        .with(SITE_OF_PATH)
                        .answers(
                                "Metrics, dimensions, goals and properties",
                                AnswerShapes.named("SiteSchema", SchemaAnswer.class))
                        .done());
    }

    private static Shape metric() {
        return new Text(Arrays.stream(Metric.values()).map(Metric::wireName).toList());
    }
}
