package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Teams and what they bought. */
interface TeamContract extends ConfigurationFixture {
    private static Stream<Subscription> subscriptions() {
        Stream<Plan> catalogue = Arrays.stream(Plan.Tier.values())
                .flatMap(tier -> IntStream.rangeClosed(1, 5).mapToObj(each -> new Plan.Catalogue(tier, each)));
        Stream<Plan> others = Stream.of(
                new Plan.FreeTenThousand(),
                new Plan.Unlisted("1234567"),
                new Plan.Catalogue(Plan.Tier.BUSINESS, 5, Optional.of(150_000_000)),
                new Plan.Catalogue(Plan.Tier.GROWTH, Plan.Catalogue.BEFORE_GENERATIONS),
                new Plan.Enterprise(Set.of()),
                new Plan.Enterprise(
                        Set.of(Feature.STATS_API),
                        new Plan.Limits(Optional.of(1), Optional.of(0), Optional.of(Integer.MAX_VALUE), 1)),
                new Plan.Enterprise(
                        Set.of(), new Plan.Limits(Optional.empty(), Optional.empty(), Optional.empty(), 3000)),
                new Plan.Enterprise(Set.of(Feature.SITES_API)),
                new Plan.Enterprise(EnumSet.allOf(Feature.class)));
        Stream<Subscription> plans = Stream.concat(catalogue, others).map(plan -> subscribed(plan, Status.ACTIVE));
        return Stream.concat(
                plans, Arrays.stream(Status.values()).map(status -> subscribed(new Plan.FreeTenThousand(), status)));
    }

    private static Subscription subscribed(Plan plan, Status status) {
        return new Subscription(plan, status, TODAY.minusMonths(1), TODAY);
    }

    @Test
    default void a_team_comes_back_with_its_subscription_whatever_it_bought() {
        for (Subscription each : subscriptions().toList()) {
            comesBackWith(each);
        }
    }

    private void comesBackWith(Subscription subscription) {
        NewTeam team = new NewTeam(
                UUID.randomUUID(), "Ümläüt & Sons", Optional.of(TODAY.plusDays(30)), 1, Optional.of(subscription));

        Team added = teams().add(team);

        assertThat(teams().find(added.id())).contains(added);
        assertThat(added)
                .isEqualTo(new Team(
                        added.id(),
                        team.identifier(),
                        team.name(),
                        Team.Setup.SHARED,
                        Team.Standing.OPEN,
                        team.trialExpiry(),
                        Optional.empty(),
                        1,
                        team.subscription()));
    }

    @Test
    default void a_team_needs_neither_trial_nor_subscription() {
        Team added = aTeam();

        assertThat(teams().find(added.id())).contains(added);
        assertThat(added.trialExpiry()).isEmpty();
        assertThat(added.subscription()).isEmpty();
    }

    @Test
    default void there_is_no_team_nobody_added() {
        assertThat(teams().find(new TeamId(404))).isEmpty();
    }

    @Test
    default void an_identifier_is_given_once() {
        Team team = aTeam();
        NewTeam same = new NewTeam(team.identifier(), "Twin", Optional.empty(), 600, Optional.empty());

        assertThatIllegalArgumentException().isThrownBy(() -> teams().add(same));
    }
}
