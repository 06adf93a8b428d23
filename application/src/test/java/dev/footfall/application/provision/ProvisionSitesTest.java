package dev.footfall.application.provision;

import static dev.footfall.application.provision.ProvisionWorld.OTHER_TEAM;
import static dev.footfall.application.provision.ProvisionWorld.TEAM;
import static dev.footfall.application.provision.ProvisionWorld.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.Json;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.IngestLimit;
import dev.footfall.domain.site.SiteSettings.Part;
import dev.footfall.domain.site.SiteSettings.Visibility;
import dev.footfall.domain.site.SiteTimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProvisionSitesTest {
    private static final Instant NOW = Instant.parse("2024-03-04T12:00:00Z");

    private final ProvisionWorld world = ProvisionWorld.withSite();

    @Test
    void a_site_of_which_only_the_team_is_given_has_todays_defaults() {
        Site site = world.site();
        assertThat(site.team()).isEqualTo(world.team().id());
        assertThat(site.zone()).isEqualTo(SiteTimeZone.UTC);
        assertThat(site.createdAt()).isEqualTo(NOW);
        assertThat(site.nativeStatsStartAt()).isEqualTo(NOW);
        assertThat(site.statsStartDate()).isEmpty();
        assertThat(site.formerDomain()).isEmpty();
        assertThat(site.settings()).isEqualTo(SiteSettings.DEFAULT);
        assertThat(world.sites.shieldsOf(site.id())).isEqualTo(Shields.NONE);
    }

    private void storeEverything() {
        world.store(site("""
                "team": "%s", "timezone": "Europe/Tallinn", "created_at": "2023-01-02T03:04:05",
                "native_stats_start_at": "2023-01-01T02:00:00+02:00", "stats_start_date": "2023-01-05",
                "legacy_time_on_page_cutoff": "2023-06-01", "public": true,
                "allowed_event_props": [" author ", "plan", "author"], "goals_enabled": false,
                "ingest_rate_limit_threshold": 0, "ingest_rate_limit_scale_seconds": 30,
                "shields": {"ips": ["10.0.0.1"], "countries": ["EE"], "pages": ["/admin**"], "hostnames": ["*.test"]}
                """.formatted(OTHER_TEAM)));
    }

    @Test
    void everything_that_can_be_said_of_a_site_is_stored() {
        storeEverything();
        Site site = world.site();
        assertThat(site.team().value()).isEqualTo(2);
        assertThat(site.zone().id().getId()).isEqualTo("Europe/Tallinn");
        assertThat(site.createdAt()).isEqualTo(Instant.parse("2023-01-02T03:04:05Z"));
        assertThat(site.nativeStatsStartAt()).isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
        assertThat(site.statsStartDate()).contains(LocalDate.of(2023, 1, 5));
        assertThat(site.settings())
                .isEqualTo(new SiteSettings(
                        Visibility.PUBLIC,
                        Optional.of(List.of("author", "plan")),
                        Set.of(Part.PROPS, Part.FUNNELS),
                        new IngestLimit(Optional.of(0), 30),
                        LocalDate.of(2023, 6, 1)));
        assertThat(world.sites.shieldsOf(site.id()))
                .isEqualTo(new Shields(List.of("10.0.0.1"), List.of("EE"), List.of("/admin**"), List.of("*.test")));
    }

    @Test
    void null_brings_the_defaults_of_a_site_back() {
        storeEverything();
        world.store(site("""
                "timezone": null, "native_stats_start_at": null, "stats_start_date": null,
                "legacy_time_on_page_cutoff": null, "public": null, "allowed_event_props": null,
                "goals_enabled": null, "props_enabled": null, "funnels_enabled": null,
                "ingest_rate_limit_threshold": null, "ingest_rate_limit_scale_seconds": null, "shields": null
                """));
        Site site = world.site();
        assertThat(site.zone()).isEqualTo(SiteTimeZone.UTC);
        assertThat(site.nativeStatsStartAt()).isEqualTo(site.createdAt());
        assertThat(site.statsStartDate()).isEmpty();
        assertThat(site.settings()).isEqualTo(SiteSettings.DEFAULT);
        assertThat(world.sites.shieldsOf(site.id())).isEqualTo(Shields.NONE);
    }

    @Test
    void a_list_of_shields_that_is_given_replaces_that_list_only() {
        world.store(site("\"shields\": {\"ips\": [\"10.0.0.1\", \"10.0.0.2\"], \"countries\": [\"EE\"]}"));
        world.store(site("\"shields\": {\"ips\": [\"10.0.0.3\"], \"pages\": null}"));
        assertThat(world.sites.shieldsOf(world.site().id()))
                .isEqualTo(new Shields(List.of("10.0.0.3"), List.of("EE"), List.of(), List.of()));
    }

    @Test
    void an_emptied_list_of_properties_is_a_list() {
        world.store(site("\"allowed_event_props\": []"));
        assertThat(world.site().settings().allowedProps()).contains(List.of());
    }

    @Test
    void native_statistics_start_when_the_site_was_made_unless_something_else_is_said() {
        world.store("""
                {"sites": [{"domain": "old.example", "team": "%s", "created_at": "2020-01-01"},
                           {"domain": "older.example", "team": "%s", "native_stats_start_at": "2019-01-01"}]}
                """.formatted(TEAM, TEAM));
        assertThat(world.siteOf("old.example").nativeStatsStartAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(world.siteOf("older.example").nativeStatsStartAt()).isEqualTo(Instant.parse("2019-01-01T00:00:00Z"));
        assertThat(world.siteOf("older.example").createdAt()).isEqualTo(NOW);
    }

    @Test
    void another_start_has_the_first_day_worked_out_anew() {
        world.store(site("\"stats_start_date\": \"2024-03-01\""));
        world.store(site("\"public\": true"));
        assertThat(world.site().statsStartDate()).isPresent();
        world.store(site("\"native_stats_start_at\": \"2020-01-01\""));
        assertThat(world.site().statsStartDate()).isEmpty();
    }

    @Test
    void a_removed_site_leaves_its_statistics_to_be_purged() {
        Site site = world.site();
        assertThat(world.apply(site("\"absent\": true, \"team\": \"no team\"")))
                .isEqualTo(Json.read(site("\"id\": null")));
        assertThat(world.sites.find(site.id())).isEmpty();
        assertThat(world.unfinished.all()).containsExactly(new Unfinished.Purge(site.id()));
        assertThat(world.apply(site("\"absent\": true"))).isEqualTo(Json.read(site("\"id\": null")));
        assertThat(world.apply(site("\"team\": \"" + TEAM + "\", \"absent\": false")))
                .isEqualTo(Json.read(site("\"id\": 2")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.Shop.Example/ | shop.example
            http://a.test/pages/      | a.test/pages
            Müllers-Café.test         | müllers-café.test
            音乐.cn                    | 音乐.cn
            """)
    void a_domain_is_cleaned_as_the_sites_api_does(String typed, String domain) {
        world.store("{\"sites\": [{\"domain\": \"%s\", \"team\": \"%s\"}]}".formatted(typed, TEAM));
        assertThat(world.sites.withDomain(new Domain(domain))).isPresent();
    }

    @Test
    void a_site_that_had_the_previous_domain_is_renamed() {
        Site before = world.site();
        String renaming = "{\"sites\": [{\"domain\": \"store.example\", \"previous_domain\": \"shop.example\"}]}";
        assertThat(world.apply(renaming))
                .isEqualTo(Json.read("{\"sites\": [{\"domain\": \"store.example\", \"id\": 1}]}"));
        Site after = world.siteOf("store.example");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.formerDomain()).contains(new FormerDomain(new Domain("shop.example"), NOW));
        world.clock.moveTo("2024-03-05T12:00:00Z");
        world.store(renaming);
        assertThat(world.siteOf("store.example")).isEqualTo(after);
        world.store("{\"sites\": [{\"domain\": \"shop.example\", \"previous_domain\": \"store.example\"}]}");
        assertThat(world.site().id()).isEqualTo(before.id());
    }

    @Test
    void a_new_site_can_have_had_another_domain() {
        world.store(
                "{\"sites\": [{\"domain\": \"new.example\", \"previous_domain\": \"old.example\", \"team\": \"%s\"}]}"
                        .formatted(TEAM));
        assertThat(world.siteOf("new.example").formerDomain())
                .contains(new FormerDomain(new Domain("old.example"), NOW));
        world.store("{\"sites\": [{\"domain\": \"new.example\", \"previous_domain\": null}]}");
        assertThat(world.siteOf("new.example").formerDomain()).isEmpty();
        world.store("{\"sites\": [{\"domain\": \"new.example\", \"previous_domain\": \"older.example\"}]}");
        assertThat(world.siteOf("new.example").formerDomain())
                .contains(new FormerDomain(new Domain("older.example"), NOW));
    }

    @Test
    void a_domain_that_another_site_had_a_little_while_ago_is_taken_until_nobody_honours_it() {
        world.store("{\"sites\": [{\"domain\": \"store.example\", \"previous_domain\": \"shop.example\"}]}");
        String sameDomain = "{\"sites\": [{\"domain\": \"shop.example\", \"team\": \"%s\"}]}".formatted(TEAM);
        String samePast =
                "{\"sites\": [{\"domain\": \"c.example\", \"team\": \"%s\", \"previous_domain\": \"shop.example\"}]}"
                        .formatted(TEAM);
        assertThat(world.fault(sameDomain)).isEqualTo("sites[0].domain: has already been taken");
        assertThat(world.fault(samePast)).isEqualTo("sites[0].previous_domain: has already been taken");
        world.store("{\"sites\": [{\"domain\": \"d.example\", \"team\": \"%s\"}]}".formatted(TEAM));
        assertThat(world.fault("{\"sites\": [{\"domain\": \"d.example\", \"previous_domain\": \"shop.example\"}]}"))
                .isEqualTo("sites[0].previous_domain: has already been taken");
        assertThat(world.fault("{\"sites\": [{\"domain\": \"shop.example\", \"previous_domain\": \"d.example\"}]}"))
                .isEqualTo("sites[0].domain: has already been taken");
        world.clock.moveTo("2024-03-08T12:00:00Z");
        world.store(sameDomain);
        assertThat(world.site().id().value()).isEqualTo(3);
    }
}
