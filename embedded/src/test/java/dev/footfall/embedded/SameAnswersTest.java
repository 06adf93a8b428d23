package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.funnels.PlannedFunnelAnswers;
import dev.footfall.application.stats.PlannedAnswers;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.enrichment.BundledPlaceNames;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What tests are told in memory is what the stores in a folder say: the reference engine and DuckDB, each the whole way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {
    private static final int QUESTIONS = 300;
    private static final String[] METRICS = {
        "visitors",
        "visits",
        "pageviews",
        "events",
        "bounce_rate",
        "visit_duration",
        "views_per_visit",
        "percentage",
        "conversion_rate",
        "group_conversion_rate",
        "scroll_depth",
        "time_on_page",
        "total_revenue",
        "average_revenue"
    };
    private static final String[] DIMENSIONS = {
        "time",
        "time:hour",
        "time:day",
        "time:week",
        "event:page",
        "event:goal",
        "event:name",
        "event:hostname",
        "event:props:plan",
        "visit:source",
        "visit:utm_source",
        "visit:channel",
        "visit:country_name",
        "visit:city_name",
        "visit:browser",
        "visit:device",
        "visit:entry_page",
        "visit:exit_page"
    };
    private static final String[] FILTERS = {
        "[\"is\", \"visit:source\", [\"Google\", \"Direct / None\"]]",
        "[\"is_not\", \"visit:country\", [\"EE\"]]",
        "[\"contains\", \"event:page\", [\"blog\"]]",
        "[\"matches\", \"event:page\", [\"^/blog/[12]$\"]]",
        "[\"is\", \"event:props:plan\", [\"pro\", \"(none)\"]]",
        "[\"is\", \"event:goal\", [\"Signup\", \"Purchase\"]]",
        "[\"is\", \"event:goal\", [\"Visit /blog**\"]]",
        "[\"is\", \"event:goal\", [\"Read\"]]",
        "[\"is\", \"visit:entry_page\", [\"/\"]]",
        "[\"has_done\", [\"is\", \"event:goal\", [\"Purchase\"]]]",
        "[\"has_not_done\", [\"is\", \"event:page\", [\"/cart\"]]]",
        "[\"or\", [[\"is\", \"visit:browser\", [\"Firefox\"]], [\"not\", [\"contains\", \"event:hostname\", [\"www\"]]]]]"
    };

    private Footfall inMemory;
    private Footfall inFolder;
    private Site toMemory;
    private Site toFolder;

    @BeforeAll
    void tell(@TempDir Path folder) throws IOException {
        inMemory = FootfallOptions.inMemory().clock(() -> History.NOW).open();
        inFolder = Footfall.at(folder.resolve("data")).clock(() -> History.NOW).open();
        Path files = Files.createDirectory(folder.resolve("files"));
        toMemory = History.toldTo(inMemory, files);
        toFolder = History.toldTo(inFolder, files);
    }

    @AfterAll
    void close() {
        inMemory.close();
        inFolder.close();
    }

    @Test
    void random_questions() {
        SplittableRandom random = new SplittableRandom(5);
        int answered = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            String question = question(random);
            Either<QueryProblem, QueryResult> expected = inFolder.query(toFolder, question);
            assertThat(said(inMemory.query(toMemory, question))).as(question).isEqualTo(said(expected));
            answered += expected.map(result -> result.rows().size()).getOrElse(0) > 0 ? 1 : 0;
        }
        assertThat(answered).as("questions that were answered with rows").isGreaterThan(QUESTIONS / 2);
    }

    private static String question(SplittableRandom random) {
        return "{\"metrics\": " + some(random, 1 + random.nextInt(3), "\"", METRICS) + ", \"dimensions\": "
                + some(random, random.nextInt(3), "\"", DIMENSIONS) + ", \"filters\": "
                + some(random, random.nextInt(3), "", FILTERS) + ", \"date_range\": "
                + History.one(random, "\"day\"", "\"7d\"", "\"all\"", "[\"2024-02-25\", \"2024-03-03\"]")
                + ", \"include\": "
                + History.one(random, "{}", "{\"imports\": true}", "{\"imports\": true, \"total_rows\": true}")
                + ", \"pagination\": " + History.one(random, "{}", "{\"limit\": 3, \"offset\": 1}") + "}";
    }

    // Those that go with everything come first, and are taken more often: most questions make sense then.
    private static List<String> some(SplittableRandom random, int count, String quote, String... of) {
        return IntStream.generate(() -> random.nextInt(1 + random.nextInt(of.length)))
                .distinct()
                .limit(count)
                .mapToObj(i -> quote + of[i] + quote)
                .toList();
    }

    // Each Footfall has ids of its own for what it stores.
    private static Object said(Either<QueryProblem, QueryResult> answer) {
        return answer.isLeft()
                ? answer.getLeft()
                : List.of(answer.get().rows(), answer.get().meta());
    }

    @Test
    void a_period_and_the_one_before() {
        QueryRequest question = QueryRequest.of(new DateRange.LastDays(2), Metric.VISITORS, Metric.BOUNCE_RATE)
                .by(Dimension.OfVisit.SOURCE)
                .comparedWith(new Comparison.With.PreviousPeriod(), Comparison.Weekday.ANY);
        assertThat(inMemory.query(toMemory, question).get().rows())
                .isNotEmpty()
                .isEqualTo(inFolder.query(toFolder, question).get().rows());
    }

    @Test
    void how_far_people_come() {
        FunnelResult expected = checkout(inFolder, toFolder);
        assertThat(expected.steps().getLast().visitors()).isPositive();
        assertThat(checkout(inMemory, toMemory).steps()).isEqualTo(expected.steps());
        assertThat(checkout(inMemory, toMemory).allVisitors()).isEqualTo(expected.allVisitors());
    }

    private static FunnelResult checkout(Footfall footfall, Site site) {
        return footfall.funnel(site, footfall.funnels().of(site.id()).getFirst().id(), new DateRange.LastDays(7))
                .get();
    }

    @Test
    void who_is_there_right_now() {
        assertThat(inMemory.countCurrentVisitors().of(toMemory))
                .isEqualTo(2)
                .isEqualTo(inFolder.countCurrentVisitors().of(toFolder));
    }

    @Test
    void what_was_deleted_is_in_no_answer() {
        QueryRequest question = QueryRequest.of(new DateRange.All(), Metric.PAGEVIEWS);
        assertThat(inMemory.query(inMemory.site("other.example"), question)
                        .get()
                        .rows())
                .isEqualTo(inFolder.query(inFolder.site("other.example"), question)
                        .get()
                        .rows());
    }

    @Test
    void in_memory_nothing_makes_a_plan() {
        try (Stores stores = Stores.inMemory(new BundledPlaceNames(), Optional.empty())) {
            assertThat(stores.statistics().answers()).isNotInstanceOf(PlannedAnswers.class);
            assertThat(stores.statistics().funnelAnswers()).isNotInstanceOf(PlannedFunnelAnswers.class);
        }
    }
}
