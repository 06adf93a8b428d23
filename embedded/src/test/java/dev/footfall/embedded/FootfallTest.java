package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.ingest.Receipt;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.FunnelId;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Revenue.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FootfallTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void an_event_that_was_recorded_is_counted_at_once() {
        try (Footfall footfall = open()) {
            Shop shop = Shop.madeIn(footfall, now);

            Receipt receipt = shop.view("/");

            assertThat(receipt.targets()).containsExactly(Optional.empty());
            assertThat(shop.counted()).containsExactly(1L, 1L, 1L, 100L);
            assertThat(footfall.countCurrentVisitors().of(shop.site())).isEqualTo(1);
        }
    }

    @Test
    void a_visit_goes_on_after_closing_and_opening() {
        try (Footfall footfall = open()) {
            Shop.madeIn(footfall, now).view("/");
        }
        now = now.plusSeconds(600);
        try (Footfall footfall = open()) {
            Shop shop = Shop.knownTo(footfall, now);
            shop.view("/pricing");

            assertThat(shop.counted()).containsExactly(1L, 1L, 2L, 0L);
        }
    }

    @Test
    void an_event_for_a_site_nobody_knows_is_dropped() {
        try (Footfall footfall = open()) {
            assertThat(Shop.view(footfall, "https://ghost.example/", Shop.VISITOR)
                            .targets())
                    .containsExactly(Optional.of(DropReason.NOT_FOUND));
        }
    }

    @Test
    void a_folder_that_is_open_cannot_be_opened_again() {
        try (Footfall first = open()) {
            assertThat(first.checkHealth().check().isWell()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        try (Footfall again = open()) {
            assertThat(again.checkHealth().check().isWell()).isTrue();
        }
    }

    @Test
    void the_secret_is_made_once_and_kept_for_its_owner() throws Exception {
        try (Footfall first = open()) {
            assertThat(first.checkHealth().check().isWell()).isTrue();
        }
        String secret = Files.readString(folder.resolve("secret"));
        try (Footfall second = open()) {
            assertThat(second.checkHealth().check().isWell()).isTrue();
        }
        assertThat(Files.readString(folder.resolve("secret"))).isEqualTo(secret).hasSizeGreaterThan(32);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secret"))).hasSize(2);
    }

    @Test
    void a_geo_database_that_is_not_there_leaves_the_folder_free() {
        assertThatThrownBy(() -> Footfall.at(folder)
                        .geoDatabase(folder.resolve("nowhere.mmdb"))
                        .open())
                .hasMessageContaining("nowhere.mmdb");
        try (Footfall footfall = open()) {
            assertThat(footfall.checkHealth().check().isWell()).isTrue();
        }
    }

    @Test
    void a_provisioned_password_is_stored_as_its_hash() {
        try (Footfall footfall = open()) {
            var document = footfall.jsonReader()
                    .read("{\"users\":[{\"email\":\"bob@example.org\",\"password\":\"correct horse battery\"}]}"
                            .getBytes(StandardCharsets.UTF_8))
                    .get();

            assertThat(footfall.provision().apply(document).isRight()).isTrue();
            var bob = footfall.users().findByEmail("bob@example.org").orElseThrow();
            assertThat(footfall.users().passwordOf(bob.id()).orElseThrow().value())
                    .startsWith("pbkdf2-sha256$210000$");
        }
    }

    @Test
    void a_funnel_is_evaluated_in_one_call() {
        try (Footfall footfall = open()) {
            Shop shop = Shop.madeIn(footfall, now);
            Goal signup = shop.hasGoal("Signup", Optional.empty());
            Goal purchase = shop.hasGoal("Purchase", Optional.of("EUR"));
            Funnel funnel = footfall.funnels()
                    .add(shop.site().id(), new NewFunnel("Checkout", List.of(purchase.id(), signup.id())));
            shop.view("/");
            shop.buys(new Money(new BigDecimal("12.500"), "EUR"));

            FunnelResult result = footfall.funnel(shop.site(), funnel.id(), new DateRange.Today())
                    .get();
            assertThat(result.allVisitors()).isEqualTo(1);
            assertThat(result.steps()).extracting(FunnelResult.Step::visitors).containsExactly(1L, 0L);

            assertThat(footfall.funnel(shop.site(), new FunnelId(404), new DateRange.Today())
                            .getLeft())
                    .isEqualTo(new FunnelsProblem.FunnelNotFound());
        }
    }

    @Test
    void a_question_about_goals_is_asked_with_the_goals_of_the_site() {
        try (Footfall footfall = open()) {
            Shop shop = Shop.madeIn(footfall, now);
            Goal purchase = shop.hasGoal("Purchase", Optional.of("EUR"));
            shop.hasGoal("Signup", Optional.empty());
            shop.view("/");
            shop.buys(new Money(new BigDecimal("12.500"), "EUR"));

            var answer = footfall.query(
                            shop.site(),
                            QueryRequest.of(new DateRange.Today(), Metric.VISITORS, Metric.TOTAL_REVENUE)
                                    .by(Dimension.OfEvent.GOAL))
                    .get();

            assertThat(answer.rows())
                    .containsExactly(new Row(
                            List.of(new Value.Text(purchase.displayName())),
                            List.of(new Value.Whole(1), new Value.Money(new BigDecimal("12.500"), "EUR"))));
        }
    }

    private Footfall open() {
        return Footfall.at(folder).clock(() -> now).open();
    }
}
