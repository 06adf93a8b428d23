package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.FUNNEL_STEPS;
import static dev.footfall.persistence.tables.configuration.Tables.GOAL_CUSTOM_PROPS;
import static dev.footfall.persistence.tables.configuration.Tables.SUBSCRIPTIONS;
import static dev.footfall.persistence.tables.configuration.Tables.TEAM_MEMBERSHIPS;
import static dev.footfall.persistence.tables.configuration.Tables.UNFINISHED_WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footfall.application.store.Node;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.contract.configuration.ConfigurationFixture;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import dev.footfall.domain.visit.EventName;
import dev.footfall.persistence.tables.configuration.tables.records.UnfinishedWorkRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a database may hold that no port can have put there, and what it must not keep. */
interface StoredRowsContract extends ConfigurationFixture {
    SiteId ONE = new SiteId(1);

    Statements statements();

    private static Subscription subscribed(Plan plan, Status status) {
        return new Subscription(plan, status, TODAY.minusMonths(1), TODAY);
    }

    @Test
    default void no_step_or_property_of_a_removed_site_stays_behind() {
        SiteId site = aSite("shop.example").id();
        GoalId purchase = goals().add(
                        site,
                        new NewGoal(
                                "Big purchase",
                                new Trigger.EventNamed(new EventName("Purchase"), Optional.empty()),
                                Map.of("size", "big")))
                .id();
        var unused = funnels()
                .add(
                        site,
                        new NewFunnel(
                                "Sale", List.of(purchase, aGoal(site, "Signup").id())));

        sites().remove(site);

        List<Integer> rows =
                statements().read(db -> List.of(db.fetchCount(FUNNEL_STEPS), db.fetchCount(GOAL_CUSTOM_PROPS)));
        assertThat(rows).containsExactly(0, 0);
    }

    @Test
    default void an_unknown_role_fails_loudly() {
        TeamId team = aTeam().id();
        UserId user = aUser("alice@example.org").id();
        teams().putMember(team, user, TeamRole.OWNER);
        statements()
                .write(db -> db.update(TEAM_MEMBERSHIPS)
                        .set(TEAM_MEMBERSHIPS.ROLE, "emperor")
                        .execute());

        assertThatIllegalStateException()
                .isThrownBy(() -> new JooqMemberships(statements()).ofTeam(user, team))
                .withMessageContaining("emperor");
    }

    @Test
    default void the_latest_subscription_counts_whatever_its_status() {
        Team team = aTeam();
        Subscription former = subscribed(new Plan.Catalogue(Plan.Tier.BUSINESS, 4), Status.ACTIVE);
        Subscription latest = subscribed(new Plan.Catalogue(Plan.Tier.GROWTH, 5), Status.DELETED);
        for (Subscription each : List.of(former, latest)) {
            statements()
                    .write(db -> db.insertInto(SUBSCRIPTIONS)
                            .set(SubscriptionRows.write(team.id().value(), each))
                            .execute());
        }

        assertThat(teams().find(team.id()).orElseThrow().subscription()).contains(latest);
    }

    @Test
    default void an_unknown_plan_fails_loudly() {
        Team team = subscribedTeam(new Plan.Catalogue(Plan.Tier.GROWTH, 5));
        statements()
                .write(db -> db.update(SUBSCRIPTIONS)
                        .set(SUBSCRIPTIONS.PLAN_NAME, "platinum")
                        .execute());

        assertThatIllegalStateException()
                .isThrownBy(() -> teams().find(team.id()))
                .withMessageContaining("platinum");
    }

    @Test
    default void an_unknown_feature_fails_loudly() {
        Team team = subscribedTeam(new Plan.Enterprise(Set.of(Feature.STATS_API)));
        statements()
                .write(db -> db.update(SUBSCRIPTIONS)
                        .set(SUBSCRIPTIONS.PLAN_FEATURES, "stats_api time_travel")
                        .execute());

        assertThatIllegalStateException()
                .isThrownBy(() -> teams().find(team.id()))
                .withMessageContaining("time_travel");
    }

    @Test
    default void an_unknown_status_fails_loudly() {
        Team team = subscribedTeam(new Plan.FreeTenThousand());
        statements()
                .write(db -> db.update(SUBSCRIPTIONS)
                        .set(SUBSCRIPTIONS.STATUS, "ACTIVE")
                        .execute());

        assertThatIllegalStateException()
                .isThrownBy(() -> teams().find(team.id()))
                .withMessageContaining("ACTIVE");
    }

    private Team subscribedTeam(Plan plan) {
        return teams().add(new NewTeam(
                UUID.randomUUID(), "Shop", Optional.empty(), 600, Optional.of(subscribed(plan, Status.ACTIVE))));
    }

    @Test
    default void what_was_noted_before_nodes_had_names_is_for_the_next_that_comes() {
        statements().write(db -> {
            UnfinishedWorkRecord row = db.newRecord(UNFINISHED_WORK);
            row.setNode("");
            row.setWork("purge");
            row.setSiteId(ONE.value());
            row.setEarliest(0L);
            return row.insert();
        });

        assertThat(JooqUnfinishedWork.of(statements(), new Node("next")).all())
                .containsExactly(new Unfinished.Purge(ONE));
        assertThat(JooqUnfinishedWork.of(statements(), new Node("later")).all()).isEmpty();
    }
}
