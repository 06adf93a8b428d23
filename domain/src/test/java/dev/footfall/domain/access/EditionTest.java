package dev.footfall.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Plan.Tier;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** access-control.md §7.2, §7.3, §16. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditionTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            feature,           trial, starter 5, growth 5, growth 4, growth 3, growth 2, growth 1, legacy, free, business 5, business 4, business 3, none
            goals,             yes,   yes,       yes,      yes,      yes,      yes,      yes,      yes,    yes,  yes,        yes,        yes,        yes
            shared_links,      yes,   -,         yes,      yes,      yes,      yes,      yes,      -,      yes,  yes,        yes,        yes,        -
            site_segments,     yes,   -,         yes,      -,        -,        -,        -,        -,      -,    yes,        yes,        yes,        -
            props,             yes,   -,         -,        -,        yes,      yes,      yes,      yes,    yes,  yes,        yes,        yes,        -
            stats_api,         yes,   -,         -,        -,        yes,      yes,      yes,      yes,    yes,  yes,        yes,        yes,        -
            revenue_goals,     yes,   -,         -,        -,        -,        -,        -,        -,      -,    yes,        yes,        yes,        -
            funnels,           yes,   -,         -,        -,        -,        -,        -,        -,      -,    yes,        yes,        yes,        -
            consolidated_view, yes,   -,         -,        -,        -,        -,        -,        -,      -,    yes,        yes,        yes,        -
            sites_api,         -,     -,         -,        -,        -,        -,        -,        -,      -,    -,          -,          -,          -
            sso,               -,     -,         -,        -,        -,        -,        -,        -,      -,    -,          -,          -,          -
            """)
    void the_plan_decides_over_features(
            String identifier,
            String trial,
            String starter5,
            String growth5,
            String growth4,
            String growth3,
            String growth2,
            String growth1,
            String legacy,
            String free,
            String business5,
            String business4,
            String business3,
            String none) {
        Feature feature = Feature.identifiedBy(identifier).orElseThrow();
        assertThat(List.of(
                        has(onTrialUntil(TODAY), feature),
                        has(on(new Plan.Catalogue(Tier.STARTER, 5)), feature),
                        has(on(new Plan.Catalogue(Tier.GROWTH, 5)), feature),
                        has(on(new Plan.Catalogue(Tier.GROWTH, 4)), feature),
                        has(on(new Plan.Catalogue(Tier.GROWTH, 3)), feature),
                        has(on(new Plan.Catalogue(Tier.GROWTH, 2)), feature),
                        has(on(new Plan.Catalogue(Tier.GROWTH, 1)), feature),
                        has(on(new Plan.Catalogue(Tier.GROWTH, 0)), feature),
                        has(on(new Plan.FreeTenThousand()), feature),
                        has(on(new Plan.Catalogue(Tier.BUSINESS, 5)), feature),
                        has(on(new Plan.Catalogue(Tier.BUSINESS, 4)), feature),
                        has(on(new Plan.Catalogue(Tier.BUSINESS, 3)), feature),
                        has(team(null, null), feature)))
                .containsExactly(
                        trial, starter5, growth5, growth4, growth3, growth2, growth1, legacy, free, business5,
                        business4, business3, none);
    }

    @Test
    void an_enterprise_plan_has_exactly_its_list_and_goals() {
        Team team = on(new Plan.Enterprise(Set.of(Feature.SITES_API, Feature.SINGLE_SIGN_ON)));
        assertThat(Edition.HOSTED.featuresOf(team, TODAY))
                .containsExactlyInAnyOrder(Feature.GOALS, Feature.SITES_API, Feature.SINGLE_SIGN_ON);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # last day of the trial, on trial
            2024-03-03,              false
            2024-03-04,              true
            2024-03-05,              true
            """)
    void a_trial_includes_its_last_day(LocalDate expiry, boolean onTrial) {
        assertThat(Edition.HOSTED.featuresOf(onTrialUntil(expiry), TODAY).contains(Feature.STATS_API))
                .isEqualTo(onTrial);
    }

    @ParameterizedTest
    @EnumSource
    void a_subscription_keeps_its_features_whatever_its_status(Status status) {
        Subscription business = new Subscription(
                new Plan.Catalogue(Tier.BUSINESS, 4), status, TODAY.minusYears(3), TODAY.minusYears(2));
        assertThat(Edition.HOSTED.featuresOf(team(null, business), TODAY)).contains(Feature.FUNNELS);
    }

    @Test
    void a_subscription_ends_the_trial() {
        Team starter = team(TODAY.plusDays(9), subscription(new Plan.Catalogue(Tier.STARTER, 5)));
        assertThat(Edition.HOSTED.featuresOf(starter, TODAY)).containsExactly(Feature.GOALS);
    }

    @Test
    void a_server_of_ones_own_has_every_feature_and_locks_nobody() {
        Team locked = locked();
        assertThat(Edition.SELF_HOSTED.featuresOf(locked, TODAY)).isEqualTo(EnumSet.allOf(Feature.class));
        assertThat(Edition.SELF_HOSTED.locks(locked)).isFalse();
    }

    @Test
    void the_hosted_edition_locks_locked_teams() {
        assertThat(Edition.HOSTED.locks(locked())).isTrue();
        assertThat(Edition.HOSTED.locks(team(null, null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "any", textBlock = """
            # plan, generation, sites, members
            STARTER,  5, 1,  0
            GROWTH,   5, 3,  3
            GROWTH,   4, 10, 3
            GROWTH,   3, 50, any
            GROWTH,   1, 50, any
            GROWTH,   0, 50, any
            BUSINESS, 5, 10, 10
            BUSINESS, 4, 50, 10
            BUSINESS, 3, 50, any
            """)
    void a_plan_has_room_for_so_many_sites_and_people(
            Tier tier, int generation, Integer sites, @Nullable Integer members) {
        Team team = on(new Plan.Catalogue(tier, generation));
        assertThat(Edition.HOSTED.siteLimit(team)).contains(sites);
        assertThat(Edition.HOSTED.memberLimit(team)).isEqualTo(Optional.ofNullable(members));
        assertThat(Edition.SELF_HOSTED.siteLimit(team)).isEmpty();
        assertThat(Edition.SELF_HOSTED.memberLimit(team)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-05-04, true", "2021-05-05, false"})
    void a_team_from_before_there_were_site_limits_may_have_any_number_whatever_it_bought(
            LocalDate createdOn, boolean isUnlimited) {
        for (Team team : List.of(team(null, null), on(new Plan.Catalogue(Tier.STARTER, 5)))) {
            Team made = team.unnumbered().orCreatedOn(createdOn).numbered(team.id());
            assertThat(Edition.HOSTED.siteLimit(made).isEmpty()).isEqualTo(isUnlimited);
            assertThat(Edition.HOSTED.memberLimit(made)).isEqualTo(Edition.HOSTED.memberLimit(team));
        }
    }

    @Test
    void other_teams_have_room_as_agreed_or_for_ten() {
        assertThat(Edition.HOSTED.siteLimit(team(null, null))).contains(10);
        assertThat(Edition.HOSTED.memberLimit(team(null, null))).contains(10);
        assertThat(Edition.HOSTED.siteLimit(on(new Plan.FreeTenThousand()))).contains(50);
        assertThat(Edition.HOSTED.memberLimit(on(new Plan.FreeTenThousand()))).isEmpty();
        Plan agreed =
                new Plan.Enterprise(Set.of(), new Plan.Limits(Optional.empty(), Optional.of(2), Optional.of(7), 600));
        assertThat(Edition.HOSTED.siteLimit(on(agreed))).isEmpty();
        assertThat(Edition.HOSTED.memberLimit(on(agreed))).contains(7);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # status,  next bill,  trial until, with sites, without
            ACTIVE,    2020-01-01, -,           OPEN,   OPEN
            PAST_DUE,  2020-01-01, -,           OPEN,   OPEN
            PAUSED,    2030-01-01, -,           LOCKED, OPEN
            DELETED,   2024-03-04, -,           OPEN,   OPEN
            DELETED,   2024-03-03, -,           LOCKED, OPEN
            DELETED,   2024-03-03, 2024-03-09,  LOCKED, OPEN
            -,         -,          2024-03-04,  OPEN,   OPEN
            -,         -,          2024-03-03,  LOCKED, OPEN
            -,         -,          -,           LOCKED, OPEN
            """)
    void a_team_that_does_not_pay_is_locked_as_long_as_it_has_sites(
            @Nullable Status status,
            @Nullable LocalDate nextBill,
            @Nullable LocalDate trialExpiry,
            Standing withSites,
            Standing without) {
        Team team = team(
                trialExpiry,
                status == null || nextBill == null
                        ? null
                        : new Subscription(
                                new Plan.Catalogue(Tier.BUSINESS, 5), status, TODAY.minusDays(30), nextBill));
        assertThat(Edition.HOSTED.standing(team, true, TODAY)).isEqualTo(withSites);
        assertThat(Edition.HOSTED.standing(team, false, TODAY)).isEqualTo(without);
        assertThat(Edition.SELF_HOSTED.standing(team, true, TODAY)).isEqualTo(Standing.OPEN);
    }

    private static String has(Team team, Feature feature) {
        return Edition.HOSTED.featuresOf(team, TODAY).contains(feature) ? "yes" : "-";
    }

    @Test
    void a_hosted_teams_events_are_taken_in_until_its_last_day_included() { // ingestion.md §5
        Team team = team(null, null).withTrialFrom(TODAY);
        LocalDate last = TODAY.plusDays(44);
        assertThat(team.acceptTrafficUntil()).contains(last);
        assertThat(Edition.HOSTED.refusesTraffic(team, last)).isFalse();
        assertThat(Edition.HOSTED.refusesTraffic(team, last.plusDays(1))).isTrue();
        assertThat(Edition.HOSTED.refusesTraffic(team(null, null), last)).isFalse();
        assertThat(Edition.SELF_HOSTED.refusesTraffic(team, last.plusDays(1))).isFalse();
    }

    private static Team on(Plan plan) {
        return team(null, subscription(plan));
    }

    private static Team onTrialUntil(LocalDate expiry) {
        return team(expiry, null);
    }

    private static Subscription subscription(Plan plan) {
        return new Subscription(plan, Status.ACTIVE, TODAY.minusDays(3), TODAY.plusDays(27));
    }

    private static Team team(@Nullable LocalDate trialExpiry, @Nullable Subscription subscription) {
        return new Team(
                new TeamId(1),
                new UUID(1, 2),
                "team",
                Team.Setup.SHARED,
                Standing.OPEN,
                Optional.ofNullable(trialExpiry),
                Optional.empty(),
                Team.DEFAULT_HOURLY_REQUESTS,
                Optional.ofNullable(subscription));
    }

    private static Team locked() {
        return new Team(
                new TeamId(1),
                new UUID(1, 2),
                "team",
                Team.Setup.SHARED,
                Standing.LOCKED,
                Optional.empty(),
                Optional.empty(),
                600,
                Optional.empty());
    }
}
