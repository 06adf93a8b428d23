package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.application.ingest.Receipt;
import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.page.PageUrl.Routing;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FootfallTest {
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36";
    private static final QueryRequest TODAY = QueryRequest.of(
            new DateRange.Today(), Metric.VISITORS, Metric.VISITS, Metric.PAGEVIEWS, Metric.BOUNCE_RATE);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void an_event_that_was_recorded_is_counted_at_once() {
        try (Footfall footfall = open()) {
            Site site = site(footfall);

            Receipt receipt = view(footfall, "https://shop.example/");

            assertThat(receipt.targets()).containsExactly(Optional.empty());
            assertThat(counted(footfall, site)).containsExactly(1L, 1L, 1L, 100L);
            assertThat(footfall.countCurrentVisitors().of(site)).isEqualTo(1);
        }
    }

    @Test
    void a_visit_goes_on_after_closing_and_opening() {
        try (Footfall footfall = open()) {
            site(footfall);
            view(footfall, "https://shop.example/");
        }
        now = now.plusSeconds(600);
        try (Footfall footfall = open()) {
            Site site = footfall.sites().answeringTo("shop.example", now).orElseThrow();
            view(footfall, "https://shop.example/pricing");

            assertThat(counted(footfall, site)).containsExactly(1L, 1L, 2L, 0L);
        }
    }

    @Test
    void an_event_for_a_site_nobody_knows_is_dropped() {
        try (Footfall footfall = open()) {
            assertThat(view(footfall, "https://ghost.example/").targets())
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

    private Footfall open() {
        return Footfall.at(folder).clock(() -> now).open();
    }

    private Site site(Footfall footfall) {
        var account = footfall.createAccount()
                .create(
                        "ada@example.org",
                        "Ada",
                        new NewTeam(UUID.randomUUID(), "Team", Optional.empty(), 600, Optional.empty()));
        return footfall.createSite()
                .create(Site.named(new Domain("shop.example"), account.team().id(), SiteTimeZone.UTC, now))
                .get();
    }

    private static Receipt view(Footfall footfall, String url) {
        PageUrl page = PageUrl.parse(url);
        return footfall.recordEvent()
                .record(new IncomingEvent(
                        EventName.PAGEVIEW,
                        page,
                        Routing.PATH,
                        List.of(page.hostname()),
                        "",
                        Map.of(),
                        Optional.empty(),
                        Interaction.INTERACTIVE,
                        Engagement.NONE,
                        new Sender(Optional.of(BROWSER), "198.51.100.7", AddressKind.ORDINARY)))
                .get();
    }

    private static List<Long> counted(Footfall footfall, Site site) {
        return footfall.query(site, TODAY).get().rows().getFirst().metrics().stream()
                .map(value -> ((Value.Whole) value).number())
                .toList();
    }
}
