package dev.footfall.application.people;

import static dev.footfall.application.people.PeopleWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §6.2, §12. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeepViewTest {
    private final PeopleWorld world = new PeopleWorld();

    private String enable(User actor, Team team) {
        return told(world.useCases.keepView().enable(actor.id(), team.id()));
    }

    private Site site(String domain, Team team, String zone, String start) {
        return world.sites
                .add(Site.named(
                                new Domain(domain),
                                team.id(),
                                SiteTimeZone.parse(zone).get(),
                                Instant.parse(start))
                        .withStatsFrom(Instant.parse(start)))
                .get();
    }

    @Test
    void the_view_is_called_by_the_team_s_identifier_and_keeps_to_its_sites() {
        Site unused = site("b.example", world.team, "UTC", "2026-01-05T00:00:00Z");
        Site oldest = site("c.example", world.team, "Europe/Tallinn", "2019-01-01T00:00:00Z");
        Site another = site("d.example", world.team, "Europe/Tallinn", "2026-01-03T00:00:00Z");

        Site view = world.useCases
                .keepView()
                .enable(world.ada.id(), world.team.id())
                .get();

        assertThat(view.domain().value()).isEqualTo(world.team.identifier().toString());
        assertThat(view.kind()).isEqualTo(SiteKind.CONSOLIDATED_VIEW);
        // Two of each, and Etc/UTC comes first.
        assertThat(view.zone()).isEqualTo(SiteTimeZone.UTC);
        assertThat(another.zone()).isEqualTo(oldest.zone());
        assertThat(view.nativeStatsStartAt())
                .isEqualTo(world.sites.find(world.shop.id()).orElseThrow().nativeStatsStartAt())
                .isBefore(oldest.nativeStatsStartAt());
        assertThat(world.useCases.keepView().enable(world.ada.id(), world.team.id()))
                .containsExactly(view);
        assertThat(world.sites.regularOf(world.team.id())).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"OWNER, done", "ADMIN, done", "EDITOR, done", "BILLING, done", "VIEWER, NOT_ALLOWED"})
    void some_members_make_it_and_take_it_away(TeamRole role, String told) {
        Site unused = site("b.example", world.team, "UTC", "2026-01-05T00:00:00Z");
        User member = world.member("bo", role);

        assertThat(enable(member, world.team)).isEqualTo(told);
        assertThat(told(world.useCases.keepView().disable(member.id(), world.team.id())))
                .isEqualTo(told);
        assertThat(world.sites.consolidatedViewOf(world.team.id())).isEmpty();
        assertThat(told(world.useCases.keepView().disable(world.ada.id(), world.team.id())))
                .isEqualTo("UNKNOWN_SITE");
        assertThat(enable(world.eve, world.team)).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void sites_are_asked_for_first_then_the_plan_then_whether_the_team_is_set_up() {
        Team personal = world.people.teams.add(NewTeam.personal(UUID.randomUUID(), LocalDate.parse("2020-01-01"), 600));
        world.join(personal, world.ada, TeamRole.OWNER);
        Site first = site("x.example", personal, "UTC", "2026-01-05T00:00:00Z");
        assertThat(first.team()).isEqualTo(personal.id());
        assertThat(enable(world.ada, personal)).isEqualTo("TOO_FEW_SITES");

        Site second = site("y.example", personal, "UTC", "2026-01-05T00:00:00Z");
        assertThat(second.team()).isEqualTo(personal.id());
        assertThat(enable(world.ada, personal)).isEqualTo("FEATURE_MISSING");

        world.people.teams.change(personal.withTrialFrom(LocalDate.parse("2026-02-01")));
        assertThat(enable(world.ada, personal)).isEqualTo("NOT_SET_UP");

        world.people.teams.change(
                world.people.teams.find(personal.id()).orElseThrow().sharedAs("Ours"));
        assertThat(enable(world.ada, personal)).isEqualTo("done");
    }

    @Test
    void a_site_that_is_called_like_the_team_is_in_the_way() {
        Team growth = world.team("growth", Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 5)));
        assertThat(growth.setup()).isEqualTo(Team.Setup.SHARED);
        Site squatter = site(world.team.identifier().toString(), growth, "UTC", "2026-01-05T00:00:00Z");
        assertThat(squatter.kind()).isEqualTo(SiteKind.REGULAR);
        Site unused = site("b.example", world.team, "UTC", "2026-01-05T00:00:00Z");

        assertThat(enable(world.ada, world.team)).isEqualTo("DOMAIN_TAKEN");
    }

    @Test
    void a_view_is_not_handed_over() {
        Site unused = site("b.example", world.team, "UTC", "2026-01-05T00:00:00Z");
        Site view = world.useCases
                .keepView()
                .enable(world.ada.id(), world.team.id())
                .get();

        assertThat(told(world.useCases.transferSite().offer(world.ada.id(), view.id(), "eve@example.org")))
                .isEqualTo("UNKNOWN_SITE");
    }
}
