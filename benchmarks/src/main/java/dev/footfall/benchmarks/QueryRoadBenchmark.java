package dev.footfall.benchmarks;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Combiner;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlanner;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.http.stats.v2.QueryResponses;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All of the query path that is not the store's: from the tree of a request to its plan, and on to the bytes' text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QueryRoadBenchmark {
    private static final JsonTree.Members REQUEST = new JsonTree.Members(Map.of(
            "site_id", text("bench.example"),
            "metrics", texts("visitors", "pageviews", "bounce_rate"),
            "date_range", text("30d"),
            "dimensions", texts("event:page"),
            "filters",
                    new JsonTree.Items(List.of(
                            new JsonTree.Items(List.of(text("is"), text("visit:country"), texts("EE", "DE")))))));
    private static final SiteFacts FACTS = new SiteFacts(EnumSet.allOf(Feature.class));
    private static final SiteScope SITE = new SiteScope(
            new SiteId(1), "bench.example", new SiteTimeZone(ZoneId.of("America/New_York")), Instant.EPOCH);
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

    /** One request, without reading its bytes. */
    @Benchmark
    public QueryPlan plan() {
        return QueryReader.read(REQUEST)
                .flatMap(request -> Query.of(request, FACTS))
                .map(query -> QueryPlanner.plan(query.resolve(SITE, NOW, Optional.empty())))
                .get();
    }

    /** The same, and then the text of the answer, from ten rows such as a store would have found. */
    @Benchmark
    public String road() {
        QueryPlan plan = plan();
        return QueryResponses.json(Combiner.combine(plan, found(plan.columns().size())));
    }

    private static PartialResults found(int columns) {
        List<Value> numbers = IntStream.range(0, columns)
                .<Value>mapToObj(i -> new Value.Whole(i + 10L))
                .toList();
        return new PartialResults(
                IntStream.range(0, 10)
                        .mapToObj(i -> new PartialResults.Row(List.of(new Value.Text("/page/" + i)), numbers))
                        .toList(),
                OptionalLong.empty());
    }

    private static JsonTree text(String value) {
        return new JsonTree.Text(value);
    }

    private static JsonTree texts(String... values) {
        return new JsonTree.Items(
                Arrays.stream(values).map(QueryRoadBenchmark::text).toList());
    }
}
