package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footfall.contract.CityDatabase;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.DropReason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InMemoryTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0";
    private static final String TODAY = """
            {"metrics": ["visitors", "pageviews"], "date_range": "day", "dimensions": ["event:page"]}""";

    private static final String COUNTRIES = """
            {"metrics": ["visitors"], "date_range": "day", "dimensions": ["visit:country"]}""";

    private Instant now = Instant.parse("2026-02-01T12:00:00Z");

    private Footfall open() {
        return FootfallOptions.inMemory().clock(() -> now).open();
    }

    private static SiteEvent view(String url) {
        return SiteEvent.pageview(url).by("192.0.2.7", BROWSER);
    }

    @Test
    void an_event_that_was_accepted_is_counted_at_once() {
        try (Footfall footfall = open()) {
            Site site = footfall.site("shop.example");

            assertThat(footfall.accept(view("https://shop.example/pricing")).join())
                    .isEqualTo(new Acceptance.Stored());

            QueryResult typed = footfall.query(
                            site, QueryRequest.of(new DateRange.Today(), Metric.VISITORS, Metric.PAGEVIEWS))
                    .get();
            assertThat(typed.rows().getFirst().metrics()).containsExactly(new Value.Whole(1), new Value.Whole(1));
            QueryResult read = footfall.query(site, TODAY).get();
            assertThat(read.rows()).hasSize(1);
            assertThat(read.rows().getFirst().metrics()).containsExactly(new Value.Whole(1), new Value.Whole(1));
        }
    }

    @Test
    void a_geo_database_that_was_replaced_is_used_when_it_is_looked_for(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("places.mmdb");
        Files.write(file, database("GB"));
        try (Footfall footfall =
                FootfallOptions.inMemory().clock(() -> now).geoDatabase(file).open()) {
            Site site = footfall.site("shop.example");
            assertThat(footfall.accept(from("192.0.2.1")).join()).isEqualTo(new Acceptance.Stored());
            Files.move(Files.write(folder.resolve("newer"), database("EE")), file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(footfall.accept(from("192.0.2.2")).join()).isEqualTo(new Acceptance.Stored());

            footfall.useNewestGeoDatabase();

            assertThat(footfall.accept(from("192.0.2.3")).join()).isEqualTo(new Acceptance.Stored());
            assertThat(footfall.query(site, COUNTRIES).get().rows().stream()
                            .map(row -> row.dimensions() + " " + row.metrics()))
                    .satisfiesExactly(
                            most -> assertThat(most).contains("GB").contains("2"),
                            least -> assertThat(least).contains("EE").contains("1"));
        }
    }

    private static SiteEvent from(String address) {
        return SiteEvent.pageview("https://shop.example/").by(address, BROWSER);
    }

    private static byte[] database(String country) {
        return new CityDatabase("GeoLite2-City", 4)
                .with("128.0.0.0/1", Map.of("country", Map.of("iso_code", country)))
                .bytes();
    }

    @Test
    void an_event_that_is_dropped_says_why() {
        try (Footfall footfall = open()) {
            assertThat(footfall.accept(view("https://nobody.example/")).join())
                    .isEqualTo(new Acceptance.Dropped(DropReason.NOT_FOUND));
            assertThat(footfall.site("shop.example").domain().value()).isEqualTo("shop.example");
            assertThat(footfall.accept(SiteEvent.pageview("https://shop.example/")
                                    .by("192.0.2.7", "Googlebot/2.1 (+http://www.google.com/bot.html)"))
                            .join())
                    .isEqualTo(new Acceptance.Dropped(DropReason.BOT));
        }
    }

    @Test
    void with_an_executor_the_future_completes_after_the_commit() {
        List<Runnable> tasks = new ArrayList<>();
        try (Footfall footfall = FootfallOptions.inMemory().executor(tasks::add).open()) {
            Site site = footfall.site("shop.example");
            CompletableFuture<Acceptance> outcome = footfall.accept(view("https://shop.example/"));
            assertThat(outcome).isNotDone();
            assertThat(footfall.query(site, TODAY).get().rows()).isEmpty();

            while (!tasks.isEmpty()) {
                tasks.removeFirst().run();
            }

            assertThat(outcome).isCompletedWithValue(new Acceptance.Stored());
            assertThat(footfall.query(site, TODAY).get().rows()).hasSize(1);
        }
    }

    @Test
    void a_store_that_fails_fails_the_future() {
        Footfall footfall = open();
        assertThat(footfall.site("shop.example").domain().value()).isEqualTo("shop.example");
        footfall.close();

        assertThat(footfall.accept(view("https://shop.example/"))).isCompletedExceptionally();
    }

    @Test
    void a_site_is_made_once() {
        try (Footfall footfall = open()) {
            assertThat(footfall.site("shop.example")).isEqualTo(footfall.site("shop.example"));
            assertThat(footfall.site("other.example").team())
                    .isEqualTo(footfall.site("shop.example").team());
            assertThatIllegalArgumentException().isThrownBy(() -> footfall.site(" "));
        }
    }

    @Test
    void a_question_that_is_no_object_is_a_mistake_of_the_host_and_one_that_makes_no_sense_is_answered() {
        try (Footfall footfall = open()) {
            Site site = footfall.site("shop.example");
            assertThatIllegalArgumentException().isThrownBy(() -> footfall.query(site, "visitors?"));
            assertThatIllegalArgumentException().isThrownBy(() -> footfall.query(site, "[]"));
            assertThat(footfall.query(site, "{}").isLeft()).isTrue();
        }
    }

    @Test
    void time_is_the_hosts() {
        try (Footfall footfall = open()) {
            Site site = footfall.site("shop.example");
            assertThat(footfall.accept(view("https://shop.example/")).join()).isEqualTo(new Acceptance.Stored());
            now = now.plus(Duration.ofDays(1));
            assertThat(footfall.query(site, TODAY).get().rows()).isEmpty();
        }
    }

    @Test
    void what_is_in_memory_has_no_backup() {
        try (Footfall footfall = open()) {
            assertThatIllegalStateException().isThrownBy(() -> footfall.backup(OutputStream.nullOutputStream()));
        }
    }
}
