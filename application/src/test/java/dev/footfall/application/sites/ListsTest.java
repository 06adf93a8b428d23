package dev.footfall.application.sites;

import static dev.footfall.application.sites.SitesWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** sites-api.md §2.2, §2.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListsTest {
    private final SitesWorld world = new SitesWorld();
    private final User bo = world.user("bo");
    private final Team other = world.team("B", Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 5)));
    private final Site billed = world.sites.added("billed.example", other.id(), SiteKind.REGULAR);
    private final Site elsewhere = world.sites.added(
            "elsewhere.example", world.team("C", Optional.empty()).id(), SiteKind.REGULAR);
    private final Site view = world.sites.added(other.identifier().toString(), other.id(), SiteKind.CONSOLIDATED_VIEW);

    ListsTest() {
        world.people.putGuest(world.shop.id(), bo.id(), GuestRole.VIEWER);
        world.join(other, bo, TeamRole.BILLING);
    }

    private Page<Site> sites(SitesWorld.Request request, String parameters) {
        return request.asks(SitesOperation.LIST_SITES, world.useCases.listSites()::list, parameters)
                .get();
    }

    private List<String> teams(SitesWorld.Request request) {
        return request.asks(SitesOperation.LIST_TEAMS, world.useCases.listTeams()::list, "{}").get().rows().stream()
                .map(entry -> entry.team().displayName() + " " + entry.canRead())
                .toList();
    }

    @Test
    void members_of_any_role_and_guests_find_their_sites_newest_first() {
        assertThat(sites(world.by(bo), "{}").rows())
                .containsExactly(billed, world.shop)
                .doesNotContain(view, elsewhere);
    }

    @Test
    void a_team_has_no_room_for_guests() {
        assertThat(sites(world.by(bo, other), "{}").rows()).containsExactly(billed);
        assertThat(sites(world.by(bo).ofTeam(other), "{}").rows()).containsExactly(billed);
        assertThat(sites(world.by(bo).ofTeam(world.team), "{}").rows()).isEmpty();
    }

    @Test
    void sites_are_found_in_pages() {
        world.addSites(other, 3);
        Page<Site> first = sites(world.by(bo), "{'limit':2}");
        Page<Site> second = sites(
                world.by(bo),
                "{'limit':2,'after':'" + first.after().orElseThrow().cursor() + "'}");
        assertThat(first.rows()).map(site -> site.domain().value()).containsExactly("s2.b", "s1.b");
        assertThat(second.rows()).map(site -> site.domain().value()).containsExactly("s0.b", "billed.example");
        assertThat(sites(
                                world.by(bo),
                                "{'limit':2,'before':'"
                                        + second.before().orElseThrow().cursor() + "'}")
                        .rows())
                .isEqualTo(first.rows());
    }

    @Test
    void teams_are_those_of_members_and_say_whether_their_plan_reads() {
        Team own = world.personalTeamOf(bo, TODAY);
        world.people.teams.put(own.with(Standing.LOCKED));
        assertThat(teams(world.by(bo))).containsExactly("My personal sites true", "B false");
        assertThat(teams(world.by(bo, other))).containsExactly("B false");
        assertThat(teams(world.by(world.ada))).containsExactly("A true");
    }
}
