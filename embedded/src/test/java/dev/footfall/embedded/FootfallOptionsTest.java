package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.AccessRequest;
import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimits;
import dev.footfall.application.access.SiteReference;
import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.files.JsonText;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FootfallOptionsTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Instant limitsNow = NOW;

    @Test
    void rate_limits_may_follow_a_clock_of_their_own() {
        RateLimits oneInTenSeconds = new RateLimits(600, Optional.of(new Limit(1, Duration.ofSeconds(10))));
        try (Footfall footfall = options()
                .limitsClock(() -> limitsNow)
                .rateLimits(oneInTenSeconds)
                .open()) {
            ApiKeyText key = Shop.madeIn(footfall, NOW).key();

            assertThat(isAdmitted(footfall, key)).isTrue();
            assertThat(isAdmitted(footfall, key)).isFalse();
            limitsNow = NOW.plusSeconds(10);
            assertThat(isAdmitted(footfall, key)).isTrue();
        }
    }

    @Test
    void only_so_many_goals_of_a_site_count() {
        try (Footfall footfall = options().maxGoalsPerSite(2).open()) {
            Shop shop = Shop.madeIn(footfall, NOW);
            for (String name : List.of("First", "Second", "Third")) {
                assertThat(shop.hasGoal(name, Optional.empty()).displayName()).isEqualTo(name);
            }

            assertThat(footfall.goals().newestFirst(shop.site().id()))
                    .extracting(Goal::displayName)
                    .containsExactly("Third", "Second");
        }
    }

    @Test
    void revenue_is_converted_at_the_rates_given() {
        Map<String, BigDecimal> perDollar = Map.of("USD", BigDecimal.ONE, "EUR", new BigDecimal("0.5"));
        try (Footfall footfall = options()
                .exchangeRates(currency -> Optional.ofNullable(perDollar.get(currency)))
                .open()) {
            assertThat(purchase(footfall))
                    .contains("\"revenue_source_currency\":\"USD\"", "\"revenue_reporting_currency\":\"EUR\"");
        }
    }

    @Test
    void without_rates_revenue_is_stored_as_sent() {
        try (Footfall footfall = options().open()) {
            assertThat(purchase(footfall))
                    .contains("\"revenue_source_currency\":\"USD\"")
                    .doesNotContain("\"revenue_reporting_currency\":\"EUR\"");
        }
    }

    @Test
    void the_rows_of_a_site_that_was_removed_before_a_crash_go_at_the_next_opening() {
        try (Footfall footfall = options().open()) {
            Shop shop = Shop.madeIn(footfall, NOW);
            shop.view("/");
            footfall.sites().remove(shop.site().id());
            assertThat(events(footfall)).isEqualTo(1);
        }
        try (Footfall footfall = options().open()) {
            assertThat(events(footfall)).isZero();
        }
    }

    @Test
    void places_have_english_names_by_default() throws SQLException {
        options().open().close();
        assertThat(names()).contains("Estonia", "Harju", "Tallinn").hasSizeGreaterThan(200_000);
    }

    @Test
    void places_may_have_other_names() throws SQLException {
        options().open().close();
        options()
                .placeNames(PlaceNames.of(List.of(new PlaceName(Kind.COUNTRY, "EE", "Eesti"))))
                .open()
                .close();
        assertThat(names()).containsExactly("Eesti");
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("statistics.duckdb"));
                Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM place_names")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private FootfallOptions options() {
        return Footfall.at(folder).clock(() -> NOW);
    }

    private static long events(Footfall footfall) {
        return footfall.backup(OutputStream.nullOutputStream())
                .rows()
                .statistics()
                .getOrDefault("events", 0L);
    }

    private static boolean isAdmitted(Footfall footfall, ApiKeyText key) {
        return footfall.authorize()
                .statistics(new AccessRequest(
                        ApiFamily.QUERY_V2,
                        Optional.of("Bearer " + key.value()),
                        new SiteReference.Named("shop.example")))
                .outcome()
                .isRight();
    }

    /** The stored event of a purchase in dollars where euros are the goal's currency. */
    private static String purchase(Footfall footfall) {
        Shop shop = Shop.madeIn(footfall, NOW);
        assertThat(shop.hasGoal("Purchase", Optional.of("EUR")).displayName()).isEqualTo("Purchase");
        shop.buys(new Money(new BigDecimal("10.000"), "USD"));
        Collected collected = new Collected(new ArrayList<>());
        footfall.exportRecords().events(shop.site(), Span.ALL, collected);
        return collected.lines().getLast();
    }

    private record Collected(List<String> lines) implements RecordSink {
        @Override
        public void write(JsonTree.Members written) {
            lines.add(JsonText.write(written));
        }

        @Override
        public void close() {
            // The lines stay.
        }
    }
}
