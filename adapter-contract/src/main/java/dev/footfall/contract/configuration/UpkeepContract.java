package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.store.Node;
import dev.footfall.application.upkeep.JobRuns;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Grace periods, and what is due again and again. */
interface UpkeepContract extends ConfigurationFixture {
    @Test
    default void every_team_has_an_account_in_the_order_in_which_they_were_made() {
        Team first = aTeam();
        Team second = aTeam();

        assertThat(accounts().teams()).containsExactly(first.id(), second.id());
    }

    @Test
    default void a_grace_period_is_as_it_was_set_last() {
        Team team = aTeam();
        Team other = aTeam();
        assertThat(accounts().gracePeriod(team.id())).isEmpty();

        for (GracePeriod each : new GracePeriod[] {
            new GracePeriod.Until(TODAY), new GracePeriod.Until(TODAY.plusDays(1)), new GracePeriod.UntilSettled()
        }) {
            accounts().setGracePeriod(team.id(), Optional.of(each));
            assertThat(accounts().gracePeriod(team.id())).contains(each);
        }
        assertThat(accounts().gracePeriod(other.id())).isEmpty();

        accounts().setGracePeriod(team.id(), Optional.empty());
        assertThat(accounts().gracePeriod(team.id())).isEmpty();
    }

    @Test
    default void each_node_remembers_what_it_did_itself() {
        JobRuns mine = store().jobRuns(new Node("mine"));
        assertThat(mine.lastDone("locks")).isEmpty();

        mine.done("locks", NOW);
        mine.done("locks", NOW.plusSeconds(1));

        assertThat(mine.lastDone("locks")).contains(NOW.plusSeconds(1));
        assertThat(mine.lastDone("invitations")).isEmpty();
        assertThat(store().jobRuns(new Node("yours")).lastDone("locks")).isEmpty();
    }

    @Test
    default void former_domains_are_forgotten_by_the_age_of_the_change() {
        Site old = movedAt("old.example", NOW.minus(Duration.ofDays(3)).minusSeconds(1));
        Site recent = movedAt("recent.example", NOW.minus(Duration.ofDays(3)));

        store().formerDomains().forgetChangedBefore(NOW.minus(Duration.ofDays(3)));

        assertThat(sites().find(old.id())).contains(old.withoutFormerDomain());
        assertThat(sites().find(recent.id())).contains(recent);
    }

    private Site movedAt(String domain, Instant moment) {
        Site moved = aSite(domain).renamedTo(new Domain("new-" + domain), moment);
        sites().change(moved);
        return moved;
    }
}
