package dev.footfall.application.sites;

import static dev.footfall.application.sites.SitesWorld.TODAY;
import static dev.footfall.application.sites.SitesWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** sites-api.md §2.7. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeleteSiteTest {
    private final SitesWorld world = new SitesWorld();

    private String delete(User user, Site site) {
        return summary(world.by(user)
                .asks(
                        SitesOperation.DELETE_SITE,
                        world.useCases.deleteSite()::delete,
                        "{'site_id':'" + site.domain() + "'}"));
    }

    @Test
    void a_deleted_site_is_gone_its_rows_are_purged_and_its_domain_is_free() {
        assertThat(delete(world.ada, world.shop)).isEqualTo("done");
        assertThat(world.sites.find(world.shop.id())).isEmpty();
        assertThat(world.purged).containsExactly(world.shop.id());
        assertThat(world.unfinished.all()).isEmpty();
        assertThat(delete(world.ada, world.shop)).isEqualTo("SiteNotFound");
        assertThat(summary(world.by(world.ada)
                        .ofTeam(world.team)
                        .asks(
                                SitesOperation.CREATE_SITE,
                                world.useCases.registerSite()::register,
                                "{'domain':'shop.example'}")))
                .isEqualTo("done");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void only_owners_may(TeamRole role) {
        User bo = world.user("bo");
        world.join(world.team, bo, role);
        assertThat(delete(bo, world.shop)).isEqualTo("SiteNotFound");
        assertThat(world.sites.find(world.shop.id())).isPresent();
    }

    @Test
    void guests_may_not() {
        User bo = world.user("bo");
        world.people.putGuest(world.shop.id(), bo.id(), GuestRole.EDITOR);
        assertThat(delete(bo, world.shop)).isEqualTo("SiteNotFound");
    }

    @Test
    void a_view_keeps_to_the_sites_that_are_left_and_goes_with_the_last_but_one() {
        Site view = world.sites.added(world.team.identifier().toString(), world.team.id(), SiteKind.CONSOLIDATED_VIEW);
        Site second = in("Europe/Tallinn", world.sites.added("two.example", world.team.id(), SiteKind.REGULAR));
        Site third = in("Europe/Tallinn", world.sites.added("three.example", world.team.id(), SiteKind.REGULAR));
        Site fourth = in("America/New_York", world.sites.added("four.example", world.team.id(), SiteKind.REGULAR));
        world.sites.startStatsNoLaterThan(fourth.id(), Instant.parse("1999-01-01T00:00:00Z"));

        assertThat(delete(world.ada, world.shop)).isEqualTo("done");
        assertThat(world.current(view).zone().id().getId()).isEqualTo("Europe/Tallinn");
        assertThat(world.current(view).nativeStatsStartAt()).isEqualTo(Instant.parse("1999-01-01T00:00:00Z"));

        assertThat(delete(world.ada, second)).isEqualTo("done");
        // one each: the first of the alphabet
        assertThat(world.current(view).zone().id().getId()).isEqualTo("America/New_York");

        assertThat(delete(world.ada, third)).isEqualTo("done");
        assertThat(world.sites.find(view.id())).isEmpty();
        assertThat(world.purged).contains(view.id());
    }

    private Site in(String zone, Site site) {
        Site moved = new Site(
                site.id(),
                site.domain(),
                site.formerDomain(),
                site.team(),
                SiteTimeZone.parse(zone).get(),
                site.kind(),
                site.createdAt(),
                site.nativeStatsStartAt(),
                site.statsStartDate(),
                site.settings());
        world.sites.put(moved);
        return moved;
    }

    @Test
    void a_locked_team_is_opened_when_its_last_site_goes() {
        Team own = world.personalTeamOf(world.ada, TODAY.minusDays(1));
        Site one = world.sites.added("one.example", own.id(), SiteKind.REGULAR);
        Site two = world.sites.added("two.example", own.id(), SiteKind.REGULAR);
        world.people.teams.put(own.with(Standing.LOCKED));
        assertThat(delete(world.ada, one)).isEqualTo("done");
        assertThat(world.current(own).standing()).isEqualTo(Standing.LOCKED);
        assertThat(delete(world.ada, two)).isEqualTo("done");
        assertThat(world.current(own).standing()).isEqualTo(Standing.OPEN);
        assertThat(world.sites.withDomain(one.domain()).or(() -> world.sites.withDomain(two.domain())))
                .isEqualTo(Optional.empty());
    }
}
