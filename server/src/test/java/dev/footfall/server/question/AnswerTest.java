package dev.footfall.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerTest {
    @Test
    void money_is_an_exact_amount_and_its_currency() {
        ResolvedQuery query = Query.of(
                        QueryRequest.of(new DateRange.Today(), Metric.TOTAL_REVENUE, Metric.CONVERSION_RATE)
                                .by(OfEvent.GOAL),
                        new SiteFacts(Set.of(Feature.values())))
                .get()
                .resolve(
                        new SiteScope(new SiteId(1), "shop.example", SiteTimeZone.UTC, Instant.EPOCH),
                        Instant.EPOCH,
                        Optional.empty());

        assertThat(printed(
                        query,
                        row("Purchase", new Value.Money(new BigDecimal("67.066"), "USD")),
                        row("Signup", new Value.Nothing())))
                .isEqualTo("""
                event:goal  total_revenue  conversion_rate
                Purchase       67.066 USD             12.5
                Signup                  -             12.5
                """);
    }

    private static Row row(String goal, Value revenue) {
        return new Row(List.of(new Value.Text(goal)), List.of(revenue, new Value.Fraction(12.5)));
    }

    private static String printed(ResolvedQuery query, Row... rows) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Answer.table(new QueryResult(
                        List.of(rows), new Meta(OptionalLong.empty(), Optional.empty(), Optional.empty()), query))
                .print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
