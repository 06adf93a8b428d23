package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Value;
import dev.footfall.memory.configuration.MemoryConfigurationStore;
import dev.footfall.memory.statistics.MemoryStatistics;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that the host has opened; those in memory stand for anybody's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GivenStoresTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    private static final ServerSecret SECRET = new ServerSecret("0123456789abcdef0123456789abcdef");

    @TempDir
    private Path folder;

    private final List<MemoryStatistics> opened = new ArrayList<>();

    private FootfallOptions options() {
        return Footfall.at(folder).clock(() -> NOW).eventStore(names -> {
            MemoryStatistics store = new MemoryStatistics(names);
            opened.add(store);
            return store;
        });
    }

    @Test
    void events_are_kept_in_the_store_of_the_host() {
        try (Footfall footfall = options().open()) {
            var site = footfall.site("shop.example");
            assertThat(footfall.accept(
                                    SiteEvent.pageview("https://shop.example/").by("192.0.2.7", "Firefox/126.0"))
                            .join())
                    .isEqualTo(new Acceptance.Stored());

            assertThat(opened).hasSize(1);
            assertThat(opened.getFirst().events().firstEventAt(site.id(), Instant.EPOCH))
                    .contains(NOW);
            assertThat(footfall.query(site, QueryRequest.of(new DateRange.Today(), Metric.VISITORS))
                            .get()
                            .rows()
                            .getFirst()
                            .metrics())
                    .containsExactly(new Value.Whole(1));
        }
        assertThat(folder.resolve("statistics.duckdb")).doesNotExist();
    }

    @Test
    void it_is_opened_and_closed_with_the_footfall() {
        FootfallOptions options = options();
        assertThat(opened).isEmpty();

        options.open().close();

        assertThat(opened).hasSize(1).noneMatch(store -> store.health().answers());
    }

    @Test
    void a_backup_has_the_configuration_only() {
        try (Footfall footfall = options().open()) {
            BackedUp backup = footfall.backup(OutputStream.nullOutputStream());

            assertThat(backup.holdsConfiguration()).isTrue();
            assertThat(backup.holdsStatistics()).isFalse();
        }
    }

    @Test
    void sites_are_kept_in_the_store_of_the_host() {
        MemoryConfigurationStore configuration = new MemoryConfigurationStore();
        try (Footfall footfall =
                options().configurationStore(() -> configuration).secret(SECRET).open()) {
            SiteId site = footfall.site("shop.example").id();

            assertThat(configuration.sites().find(site)).isPresent();
        }
        assertThat(folder.resolve("configuration.sqlite")).doesNotExist();
        assertThat(configuration.health().answers()).isFalse();
    }

    @Test
    void a_configuration_elsewhere_wants_a_secret() {
        assertThatExceptionOfType(SecretMissing.class)
                .isThrownBy(() -> options()
                        .configurationStore(MemoryConfigurationStore::new)
                        .open())
                .withMessageContaining("outside the data directory");
    }

    @Test
    void what_was_opened_is_closed_when_the_other_store_cannot_be_opened() {
        MemoryConfigurationStore configuration = new MemoryConfigurationStore();
        FootfallOptions broken = Footfall.at(folder)
                .secret(SECRET)
                .configurationStore(() -> configuration)
                .eventStore(names -> {
                    throw new StoreUnavailable("broken", new IllegalStateException());
                });

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(broken::open);

        assertThat(configuration.health().answers()).isFalse();
    }
}
