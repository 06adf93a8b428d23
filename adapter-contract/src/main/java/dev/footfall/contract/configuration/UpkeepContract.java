package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.billing.SiteDay;
import dev.footfall.application.store.Node;
import dev.footfall.application.upkeep.JobRuns;
import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.BillingCycles.Days;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    default void an_agreement_is_of_one_team_and_as_it_was_made_last() {
        Team team = aTeam();
        Plan.Enterprise first = new Plan.Enterprise(Set.of(Feature.STATS_API, Feature.SITES_API));
        Plan.Enterprise last =
                new Plan.Enterprise(Set.of(), new Plan.Limits(Optional.empty(), Optional.of(0), Optional.empty(), 7));

        for (Agreement each : List.of(
                new Agreement("one", Agreement.Interval.MONTHLY, first),
                new Agreement("two", Agreement.Interval.MONTHLY, first),
                new Agreement("one", Agreement.Interval.YEARLY, last))) {
            accounts().putAgreement(team.id(), each);
            assertThat(accounts().agreement(team.id(), each.productId())).contains(each);
        }

        assertThat(accounts().agreement(team.id(), "two")).map(Agreement::plan).contains(first);
        assertThat(accounts().agreement(team.id(), "three")).isEmpty();
        assertThat(accounts().agreement(aTeam().id(), "one")).isEmpty();
    }

    @Test
    default void a_node_learns_what_all_others_took_in_and_nothing_of_itself() {
        SiteId shop = aSite("shop.example").id();
        SiteId blog = aSite("blog.example").id();
        SharedUsage one = store().sharedUsage(new Node("one"));
        SharedUsage two = store().sharedUsage(new Node("two"));
        SharedUsage three = store().sharedUsage(new Node("three"));
        Days days = new Days(TODAY, TODAY.plusDays(1));
        assertThat(one.ofOthers(Set.of(shop, blog), days)).isZero();

        one.tell(Map.of(new SiteDay(shop, TODAY), 5_000_000_000L, new SiteDay(blog, TODAY), 7L));
        two.tell(Map.of(
                new SiteDay(shop, TODAY), 1L,
                new SiteDay(shop, TODAY.plusDays(1)), 20L,
                new SiteDay(shop, TODAY.minusDays(1)), 300L,
                new SiteDay(shop, TODAY.plusDays(2)), 4_000L,
                new SiteDay(new SiteId(404), TODAY), 50_000L));

        assertThat(one.ofOthers(Set.of(shop, blog), days)).isEqualTo(21);
        assertThat(two.ofOthers(Set.of(shop), days)).isEqualTo(5_000_000_000L);
        assertThat(three.ofOthers(Set.of(shop, blog), days)).isEqualTo(5_000_000_028L);
    }

    @Test
    default void a_node_is_asked_as_soon_as_there_is_another_one() {
        SharedUsage one = store().sharedUsage(new Node("one"));
        assertThat(store().unfinishedWork(new Node("one")).all()).isEmpty();
        assertThat(one.isAsked()).isFalse();

        assertThat(store().unfinishedWork(new Node("two")).all()).isEmpty();
        assertThat(one.isAsked()).isTrue();
        assertThat(store().sharedUsage(new Node("two")).isAsked()).isTrue();
    }

    @Test
    default void what_a_node_tells_replaces_what_it_told_before_and_goes_with_the_site() {
        Site shop = aSite("shop.example");
        SharedUsage one = store().sharedUsage(new Node("one"));
        SharedUsage two = store().sharedUsage(new Node("two"));
        Days days = new Days(TODAY, TODAY.plusDays(2));
        one.tell(Map.of(
                new SiteDay(shop.id(), TODAY), 1L,
                new SiteDay(shop.id(), TODAY.plusDays(1)), 20L));

        one.tell(Map.of(
                new SiteDay(shop.id(), TODAY), 3L,
                new SiteDay(shop.id(), TODAY.plusDays(2)), 400L));
        assertThat(two.ofOthers(Set.of(shop.id()), days)).isEqualTo(403);

        sites().remove(shop.id());
        assertThat(two.ofOthers(Set.of(shop.id()), days)).isZero();
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
