package dev.footfall.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.Lock.Situation;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Plan.Tier;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.plan.Usage;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §8.4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LockTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # trial until, subscription, sites, grace until, usage,   due,    grace afterwards
            2024-03-04,    -,            true,  2024-03-01,  OVER,    OPEN,   2024-03-01
            2024-03-03,    -,            true,  -,           WITHIN,  LOCKED, -
            2024-03-03,    -,            false, -,           WITHIN,  OPEN,   -
            -,             PAUSED,       true,  -,           WITHIN,  LOCKED, -
            -,             PAUSED,       false, 2024-03-01,  OVER,    OPEN,   2024-03-01
            -,             ACTIVE,       true,  2024-03-03,  OVER,    LOCKED, 2024-03-03
            -,             ACTIVE,       true,  2024-03-04,  OVER,    OPEN,   2024-03-04
            -,             PAST_DUE,     true,  2024-03-03,  WITHIN,  OPEN,   -
            -,             ACTIVE,       true,  2024-03-03,  UNKNOWN, LOCKED, 2024-03-03
            -,             ACTIVE,       true,  -,           OVER,    OPEN,   -
            """)
    void the_first_condition_decides(
            @Nullable LocalDate trial,
            @Nullable Status status,
            boolean ownsSites,
            @Nullable LocalDate grace,
            Usage usage,
            Standing due,
            @Nullable LocalDate afterwards) {
        Team team = team(trial, status).with(usage == Usage.UNKNOWN ? Standing.LOCKED : Standing.OPEN);
        Situation situation = new Situation(ownsSites, until(grace), usage);
        assertThat(Lock.due(Edition.HOSTED, team, situation, TODAY)).isEqualTo(new Lock(due, until(afterwards)));
        assertThat(Lock.due(Edition.SELF_HOSTED, team, situation, TODAY).standing())
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void a_team_of_the_catalogue_has_seven_days_and_one_with_an_agreement_as_long_as_it_takes() {
        GracePeriod week = GracePeriod.from(TODAY, new Plan.Catalogue(Tier.GROWTH, 4));
        assertThat(week.isOver(TODAY.plusDays(7))).isFalse();
        assertThat(week.isOver(TODAY.plusDays(8))).isTrue();
        assertThat(GracePeriod.from(TODAY, new Plan.Enterprise(Set.of())).isOver(TODAY.plusYears(9)))
                .isFalse();
    }

    private static Optional<GracePeriod> until(@Nullable LocalDate lastDay) {
        return Optional.ofNullable(lastDay).map(GracePeriod.Until::new);
    }

    private static Team team(@Nullable LocalDate trial, @Nullable Status status) {
        return new Team(
                new TeamId(1),
                new UUID(1, 2),
                "team",
                Setup.SHARED,
                Standing.OPEN,
                Optional.ofNullable(trial),
                Optional.empty(),
                Team.DEFAULT_HOURLY_REQUESTS,
                Optional.ofNullable(status)
                        .map(known -> new Subscription(
                                new Plan.Catalogue(Tier.BUSINESS, 5), known, TODAY.minusDays(9), TODAY.plusDays(9))));
    }
}
