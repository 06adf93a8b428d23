package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever v1 is asked that v2 can be asked too, both give the same numbers, over HTTP and from the stores. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameNumbersTest {
    private static final int QUESTIONS = 100;
    private static final Set<String> WARNED_ABOUT = Set.of("unsupported_query", "unsupported_interval");

    private final FootfallDriver footfall = new FootfallDriver();
    private Instant now = Instant.parse("2026-02-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            5, Etc/UTC
            6, America/New_York
            7, Asia/Kathmandu
            """)
    void both_apis_give_the_same_numbers(long seed, String zone) {
        SplittableRandom random = new SplittableRandom(seed);
        shop(new RandomShop(random), zone);
        int withRows = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            TwinQuestion question = TwinQuestion.random(random);
            List<Map<String, String>> rows = compared(question);
            withRows += rows.isEmpty() ? 0 : 1;
            if (rows.size() == question.limit()) {
                compared(question.onPage(2));
            }
            if (question.endpoint() == TwinQuestion.Endpoint.AGGREGATE) {
                comparesWithWhatItWouldSayOfThePeriodBefore(question);
            }
        }
        assertThat(withRows).isGreaterThan(QUESTIONS / 2);
    }

    private void shop(RandomShop shop, String zone) {
        footfall.timeIs(now);
        footfall.provision(RandomShop.DOCUMENT.formatted(zone));
        footfall.useKeyOfDocument("a-long-random-text");
        load("/events", shop.events());
        load("/imported/visitors?import=ua", shop.imported("\"visits\": 9%.0s, \"pageviews\": %s", List.of("")));
        load(
                "/imported/sources?import=ua",
                shop.imported("\"source\": \"%s\", \"visits\": 9, \"pageviews\": %s", List.of("Google", "Bing", "")));
        load(
                "/imported/pages?import=ua",
                shop.imported("\"page\": \"%s\", \"visits\": 9, \"pageviews\": %s", List.of("/", "/blog/one")));
        load(
                "/imported/entry_pages?import=ua",
                shop.imported("\"entry_page\": \"%s\", \"bounces\": 2, \"entrances\": %s", List.of("/", "/doc")));
        load(
                "/imported/custom_events?import=ua",
                shop.imported("\"name\": \"%s\", \"events\": %s", List.of("Signup", "Other")));
    }

    private void load(String what, String lines) {
        footfall.operatorLoads("shop.example", what, lines);
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(200);
    }

    private List<Map<String, String>> compared(TwinQuestion question) {
        JsonNode first = askV1(question, question.parameters());
        JsonNode second = askV2(question);
        List<Map<String, String>> rows = rows(question, TwinAnswer.of(first.path("results")));
        List<Map<String, String>> expected = rows(question, TwinAnswer.of(question, second.path("results")));
        if (question.endpoint() == TwinQuestion.Endpoint.TIMESERIES) {
            // v1 has a row for every label, and only for those of the range.
            Set<String> labels = labels(rows);
            expected = expected.stream()
                    .filter(row -> labels.contains(row.get("date")))
                    .toList();
            Set<String> counted = labels(expected);
            rows = rows.stream()
                    .filter(row -> counted.contains(row.get("date")))
                    .toList();
        }
        assertThat(rows).as(question.toString()).isEqualTo(expected);
        assertThat(first.has("warning"))
                .as(question.toString())
                .isEqualTo(WARNED_ABOUT.contains(
                        second.at("/meta/imports_skip_reason").asText()));
        return rows;
    }

    // Goals with equal numbers come in the order they were made, which v2 does not know.
    private static List<Map<String, String>> rows(TwinQuestion question, List<Map<String, String>> rows) {
        return question.property().filter("event:goal"::equals).isPresent()
                ? rows.stream()
                        .sorted(Comparator.comparing(row -> row.get("goal")))
                        .toList()
                : rows;
    }

    private static Set<String> labels(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get("date")).collect(Collectors.toSet());
    }

    private void comparesWithWhatItWouldSayOfThePeriodBefore(TwinQuestion question) {
        Map<String, String> parameters = question.parameters();
        parameters.put("compare", "previous_period");
        JsonNode compared = askV1(question, parameters).path("results");
        Map<String, String> before = TwinAnswer.of(
                        question,
                        askV2(question.about(question.period().before())).path("results"))
                .getFirst();

        assertThat(TwinAnswer.of(compared, "comparison_value").getFirst())
                .as(question.toString())
                .isEqualTo(before);
    }

    private JsonNode askV1(TwinQuestion question, Map<String, String> parameters) {
        oneMinuteLater();
        parameters.put("site_id", footfall.siteInQuestion());
        footfall.get("/api/v1/stats/" + question.endpoint().name().toLowerCase(Locale.ROOT), parameters);
        return answer(question);
    }

    private JsonNode askV2(TwinQuestion question) {
        footfall.post("/api/v2/query", "application/json", question.query(footfall.siteInQuestion()), Map.of());
        return answer(question);
    }

    private JsonNode answer(TwinQuestion question) {
        assertThat(footfall.answer().status())
                .as("%s: %s", question, footfall.answer().text())
                .isEqualTo(200);
        return footfall.answer().json();
    }

    // Requests are limited, and nobody is that quick.
    private void oneMinuteLater() {
        now = now.plusSeconds(60);
        footfall.timeIs(now);
    }
}
