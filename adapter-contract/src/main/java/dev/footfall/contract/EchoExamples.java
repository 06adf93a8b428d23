package dev.footfall.contract;

import static dev.footfall.contract.Shop.IN_UTC;
import static dev.footfall.contract.Shop.is;
import static dev.footfall.contract.Shop.onTheDay;
import static dev.footfall.contract.Visitor.visitor;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.QueryRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What becomes of a question before it is answered, the worked examples 49, 57 and 58 among them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class EchoExamples extends BehaviorExamples {
    private static final Filter FRENCH = is(OfVisit.COUNTRY, "FR");
    private static final Filter ON_LINUX = is(OfVisit.OS, "Linux");

    @Test
    void example_49_of_a_day_that_is_not_over_where_the_site_is() {
        Visitor tonight = visitor("tonight").at("2024-01-02T01:59").views("/");
        Visitor tomorrow = visitor("tomorrow").at("2024-01-02T05:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), Shop.in("America/New_York"), tonight, tomorrow)) {
            QueryRequest today = QueryRequest.of(new DateRange.Today(), VISITORS);
            var answer = shop.answer(today, Instant.parse("2024-01-02T02:00:00Z"));
            assertThat(answer.query().range())
                    .isEqualTo(
                            new Interval(Instant.parse("2024-01-01T05:00:00Z"), Instant.parse("2024-01-02T04:59:59Z")));
            assertThat(answer.rows())
                    .extracting(row -> Shop.text(row.metrics().getFirst()))
                    .containsExactly("1");
        }
    }

    @Test
    void example_57_of_a_segment_beside_other_filters() {
        Filter onRoot = is(OfEvent.PAGE, "/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC).keeping(Map.of(7L, List.of(FRENCH, ON_LINUX)))) {
            assertThat(filters(shop, new Filter.InSegments(List.of(7L)), onRoot))
                    .containsExactly(FRENCH, ON_LINUX, onRoot);
        }
    }

    @Test
    void example_58_of_segments_within_a_conjunction() {
        Filter australian = is(OfVisit.COUNTRY, "AU");
        Filter german = is(OfVisit.COUNTRY, "DE");
        Filter firefox = is(OfVisit.BROWSER, "Firefox");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC)
                .keeping(Map.of(1L, List.of(australian), 2L, List.of(german), 3L, List.of(firefox, ON_LINUX)))) {
            assertThat(filters(
                            shop,
                            new Filter.And(List.of(
                                    new Filter.InSegments(List.of(1L, 2L)), new Filter.InSegments(List.of(3L))))))
                    .containsExactly(
                            new Filter.Or(
                                    List.of(new Filter.And(List.of(australian)), new Filter.And(List.of(german)))),
                            new Filter.And(List.of(firefox, ON_LINUX)));
        }
    }

    @Test
    void who_is_in_a_segment_meets_all_its_filters() {
        Visitor tartu = visitor("tartu").in("EE", "", 7).at("2024-03-04T10:00").views("/");
        Visitor york =
                visitor("york").in("US", "US-NY", 0).at("2024-03-04T10:00").views("/");
        try (Shop shop = Shop.visitedBy(open(), IN_UTC, tartu, york)
                .keeping(Map.of(1L, List.of(is(OfVisit.COUNTRY, "EE"), is(OfVisit.CITY, "7"))))) {
            assertThat(shop.ask(onTheDay(VISITORS).where(new Filter.InSegments(List.of(1L)))))
                    .containsExactly("1");
        }
    }

    private static List<Filter> filters(Shop shop, Filter... asked) {
        return shop.answer(onTheDay(VISITORS).where(asked)).query().filters();
    }
}
