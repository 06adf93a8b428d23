package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.CreatePluginToken.Created;
import dev.footfall.application.fakes.InMemoryApiKeys;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemoryPluginTokens;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.access.PluginTokenText;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §11. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginTokensTest {
    private final MovableClock clock = MovableClock.at("2026-02-01T12:00:00Z");
    private final InMemorySites sites = new InMemorySites();
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryPluginTokens tokens = new InMemoryPluginTokens();
    private final Team team = people.teams.add(new NewTeam(
            new UUID(0, 1),
            "A",
            Setup.SHARED,
            Standing.LOCKED,
            Optional.of(LocalDate.parse("2026-02-01")),
            Optional.empty(),
            1,
            Optional.empty()));
    private final Site site = sites.added("shop.example", team.id(), SiteKind.REGULAR);
    private final CreatePluginToken create =
            new CreatePluginToken(Edition.HOSTED, tokens, new SplittableRandom(1), clock);
    private final IdentifyPlugin identify = new IdentifyPlugin(
            new Authorize.Directory(new InMemoryApiKeys(), people.users, people.teams, sites, people),
            tokens,
            Edition.HOSTED,
            clock);

    @Test
    void a_new_token_opens_its_site_and_only_its_hash_is_kept() {
        Created created = create.create(site.id(), "Blog");

        assertThat(created.text().value()).matches("plausible-plugin-[A-Za-z0-9+/]{40}");
        assertThat(tokens.findByHash(PluginTokenHash.of(created.text()))).contains(created.token());
        assertThat(created.token().hint()).isEqualTo(created.text().hint());
        assertThat(identify.identify(created.text()).orElseThrow().site()).isEqualTo(site);
    }

    @Test
    void what_is_not_a_token_opens_nothing() {
        Created revoked = create.create(site.id(), "Blog");
        tokens.remove(revoked.token().id());

        assertThat(identify.identify(revoked.text())).isEmpty();
        assertThat(identify.identify(new PluginTokenText(""))).isEmpty();
    }

    @Test
    void the_token_of_a_removed_site_opens_nothing() {
        Created created = create.create(site.id(), "Blog");
        sites.remove(site.id());

        assertThat(identify.identify(created.text())).isEmpty();
    }

    @Test
    void the_plan_counts_and_a_lock_does_not() {
        Created created = create.create(site.id(), "Blog");

        assertThat(identify.identify(created.text()).orElseThrow().features())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Feature.SITES_API, Feature.SINGLE_SIGN_ON)));
        clock.advance(Duration.ofDays(1));
        assertThat(identify.identify(created.text()).orElseThrow().features()).containsExactly(Feature.GOALS);
    }

    @Test
    void uses_are_noted_every_five_minutes() {
        Created created = create.create(site.id(), "Blog");
        for (int minute = 0; minute <= 10; minute++) {
            assertThat(identify.identify(created.text())).isPresent();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(tokens.of(site.id()).getFirst().lastUsedAt())
                .contains(clock.instant().minus(Duration.ofMinutes(1)));
        assertThat(tokens.writes()).isEqualTo(1 + 3);
    }
}
