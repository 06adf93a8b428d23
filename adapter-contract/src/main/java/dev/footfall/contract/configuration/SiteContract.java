package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.team.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Sites and the domains they answer to. */
interface SiteContract extends ConfigurationFixture {
    @Test
    default void a_site_comes_back_as_it_was_added() {
        TeamId team = aTeam().id();
        Instant start = Instant.parse("2025-01-01T00:00:00Z");

        Site added = sites().add(Site.named(new Domain("shop.example"), team, TALLINN, NOW)
                        .withStatsFrom(start))
                .get();

        assertThat(sites().find(added.id())).contains(added);
        assertThat(added.domain()).isEqualTo(new Domain("shop.example"));
        assertThat(added.team()).isEqualTo(team);
        assertThat(added.zone()).isEqualTo(TALLINN);
        assertThat(added.createdAt()).isEqualTo(NOW);
        assertThat(added.nativeStatsStartAt()).isEqualTo(start);
        assertThat(added.formerDomain()).isEmpty();
        assertThat(added.statsStartDate()).isEmpty();
    }

    @Test
    default void there_is_no_site_nobody_added() {
        assertThat(sites().find(new SiteId(1))).isEmpty();
        assertThat(sites().answeringTo("shop.example", NOW)).isEmpty();
    }

    @Test
    default void numbers_rise_in_the_order_of_creation_and_are_not_given_twice() {
        Site first = aSite("one.example");
        Site second = aSite("two.example");
        sites().remove(second.id());

        Site third = aSite("three.example");

        assertThat(second.id().value()).isGreaterThan(first.id().value());
        assertThat(third.id().value()).isGreaterThan(second.id().value());
    }

    @Test
    default void a_name_is_compared_exactly() {
        Site site = aSite("shop.example");

        assertThat(sites().answeringTo("shop.example", NOW)).contains(site);
        assertThat(sites().answeringTo("Shop.example", NOW)).isEmpty();
        assertThat(sites().answeringTo("shop.example ", NOW)).isEmpty();
        assertThat(sites().answeringTo("shop%", NOW)).isEmpty();
    }

    @Test
    default void a_former_domain_works_for_seventy_two_hours() {
        Site site = aSite("old.example");
        rename(site, "new.example", NOW);
        Instant end = NOW.plus(Duration.ofDays(3));

        assertThat(sites().answeringTo("new.example", NOW)).map(Site::id).contains(site.id());
        assertThat(sites().answeringTo("old.example", end)).map(Site::id).contains(site.id());
        assertThat(sites().answeringTo("old.example", end.plusSeconds(1))).isEmpty();
        assertThat(sites().find(site.id()).orElseThrow().formerDomain())
                .contains(new FormerDomain(new Domain("old.example"), NOW));
    }

    @Test
    default void a_present_domain_wins_over_a_former_one() {
        Site renamed = aSite("shop.example");
        rename(renamed, "moved.example", NOW.minus(Duration.ofHours(80)));
        Site present = aSite("shop.example");

        assertThat(sites().answeringTo("shop.example", NOW.minus(Duration.ofHours(79))))
                .map(Site::id)
                .contains(present.id());
    }

    @Test
    default void a_domain_is_given_once() {
        Site site = aSite("shop.example");

        assertThat(sites().add(Site.named(site.domain(), site.team(), TALLINN, NOW))
                        .getLeft())
                .isEqualTo(new SiteProblem.DomainTaken(site.domain()));
    }

    @Test
    default void a_former_domain_can_be_given_again_only_after_seventy_two_hours() {
        Site site = aSite("old.example");
        rename(site, "new.example", NOW);
        Instant end = NOW.plus(Duration.ofDays(3));

        assertThat(sites().add(Site.named(site.domain(), site.team(), TALLINN, end))
                        .getLeft())
                .isEqualTo(new SiteProblem.DomainTaken(site.domain()));
        assertThat(sites().add(Site.named(site.domain(), site.team(), TALLINN, end.plusSeconds(1)))
                        .isRight())
                .isTrue();
    }

    @Test
    default void the_start_of_statistics_is_remembered() {
        Site site = aSite("shop.example");
        Site other = aSite("other.example");

        sites().rememberStatsStart(site.id(), LocalDate.parse("2024-02-29"));

        assertThat(sites().find(site.id()).orElseThrow().statsStartDate()).contains(LocalDate.parse("2024-02-29"));
        assertThat(sites().find(other.id())).contains(other);
    }

    @Test
    default void a_site_needs_a_team_that_exists() {
        assertThatThrownBy(() -> sites().add(Site.named(new Domain("shop.example"), new TeamId(404), TALLINN, NOW)))
                .isInstanceOfAny(StoreUnavailable.class, IllegalArgumentException.class);
    }

    private void rename(Site site, String domain, Instant at) {
        sites().change(site.renamedTo(new Domain(domain), at));
    }
}
