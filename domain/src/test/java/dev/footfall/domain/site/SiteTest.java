package dev.footfall.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.team.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteTest {
    private static final Instant MONDAY_NOON = Instant.parse("2024-03-04T12:00:00Z");

    private final Site site = new Site(
            new SiteId(7),
            new Domain("old.example"),
            Optional.empty(),
            new TeamId(3),
            SiteTimeZone.UTC,
            SiteKind.REGULAR,
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2021-01-01T00:00:00Z"),
            Optional.of(LocalDate.of(2021, 2, 3)),
            SiteSettings.DEFAULT);

    @ParameterizedTest
    @CsvSource(textBlock = """
            old.example,     true
            Old.example,     false
            www.old.example, false
            ' old.example',  false
            '',              false
            """)
    void a_site_answers_to_exactly_its_domain(String name, boolean answers) {
        assertThat(site.answersTo(name, MONDAY_NOON)).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # after renaming, old.example, new.example
            PT0S,             true,  true
            PT71H59M59S,      true,  true
            PT72H,            true,  true
            PT72H0.001S,      false, true
            PT72H1S,          false, true
            P30D,             false, true
            """)
    void the_old_domain_keeps_working_for_seventy_two_hours(Duration after, boolean old, boolean young) {
        Site renamed = site.renamedTo(new Domain("new.example"), MONDAY_NOON);
        Instant now = MONDAY_NOON.plus(after);
        assertThat(renamed.answersTo("old.example", now)).isEqualTo(old);
        assertThat(renamed.answersTo("new.example", now)).isEqualTo(young);
    }

    @Test
    void only_the_last_domain_is_remembered() {
        Site twice = site.renamedTo(new Domain("middle.example"), MONDAY_NOON)
                .renamedTo(new Domain("new.example"), MONDAY_NOON.plusSeconds(60));
        assertThat(twice.formerDomain())
                .contains(new FormerDomain(new Domain("middle.example"), MONDAY_NOON.plusSeconds(60)));
        assertThat(twice.answersTo("old.example", MONDAY_NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void renaming_changes_nothing_but_the_domains() {
        Site renamed = site.renamedTo(new Domain("new.example"), MONDAY_NOON);
        assertThat(renamed)
                .usingRecursiveComparison()
                .ignoringFields("domain", "formerDomain")
                .isEqualTo(site);
    }

    @Test
    void the_statistics_of_a_new_site_start_when_it_is_made_unless_said_otherwise() {
        Site.NewSite fresh = Site.named(new Domain("a.example"), new TeamId(1), SiteTimeZone.UTC, MONDAY_NOON);
        assertThat(fresh.nativeStatsStartAt()).isEqualTo(MONDAY_NOON);
        assertThat(fresh.withStatsFrom(Instant.EPOCH).nativeStatsStartAt()).isEqualTo(Instant.EPOCH);
        assertThat(fresh.withStatsFrom(Instant.EPOCH).createdAt()).isEqualTo(MONDAY_NOON);
    }
}
