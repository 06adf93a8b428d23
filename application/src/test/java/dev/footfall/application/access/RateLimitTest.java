package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimiter.Bucket;
import dev.footfall.application.access.RateLimiter.Verdict;
import dev.footfall.domain.access.AccessProblem.BurstLimitReached;
import dev.footfall.domain.access.AccessProblem.HourlyLimitReached;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.team.TeamRole;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §4.1, §9. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateLimitTest {
    private static final String NOPE = "nope.example";

    private final AccessWorld world = new AccessWorld();

    @Test
    void the_fourth_request_of_an_hour_is_one_too_many_for_a_limit_of_three() { // row 47
        world.limitTo(world.teamA, 3);
        String header = world.teamKeyOf(world.owner, world.teamA);
        world.clock.moveTo("2024-03-04T12:59:00Z");
        for (int i = 0; i < 3; i++) {
            assertThat(world.ask(header).isRight()).isTrue();
        }
        assertThat(world.ask(header)).isEqualTo(Either.left(new HourlyLimitReached(3, Duration.ofMinutes(1))));
        world.clock.moveTo("2024-03-04T13:00:00Z");
        assertThat(world.ask(header).isRight()).isTrue();
    }

    @Test
    void the_sixty_first_request_in_ten_seconds_is_one_too_many() {
        world.limits = RateLimits.DEFAULT;
        String header = world.teamKeyOf(world.owner, world.teamA);
        world.clock.moveTo("2024-03-04T12:00:03Z");
        for (int i = 0; i < 60; i++) {
            assertThat(world.ask(header).isRight()).isTrue();
        }
        world.clock.moveTo("2024-03-04T12:00:09.999Z");
        assertThat(world.ask(header))
                .isEqualTo(Either.left(new BurstLimitReached(60, Duration.ofSeconds(10), Duration.ofMillis(1))));
        world.clock.moveTo("2024-03-04T12:00:10Z");
        assertThat(world.ask(header).isRight()).isTrue();
    }

    @Test
    void a_request_beyond_the_hour_does_not_touch_the_burst_but_the_reverse_counts() {
        world.allowBursts(2, Duration.ofSeconds(10));
        world.limitTo(world.teamA, 4);
        String header = world.teamKeyOf(world.owner, world.teamA);
        Bucket team = new Bucket.OfTeam(world.teamA.id());
        for (int i = 0; i < 4; i++) {
            assertThat(world.ask(header).isRight()).isEqualTo(i < 2);
        }
        assertThat(world.limiter.counted(team, RateLimits.HOUR)).isEqualTo(4);
        assertThat(world.limiter.counted(team, Duration.ofSeconds(10))).isEqualTo(4);
        assertThat(AuthorizeTest.summary(world.ask(header))).isEqualTo("HourlyLimitReached");
        assertThat(world.limiter.counted(team, RateLimits.HOUR)).isEqualTo(5);
        assertThat(world.limiter.counted(team, Duration.ofSeconds(10))).isEqualTo(4);
    }

    @Test
    void unknown_keys_are_not_counted_and_refused_ones_are() {
        world.allowBursts(100, Duration.ofSeconds(10));
        assertThat(world.ask("Bearer wrong").isLeft()).isTrue();
        assertThat(world.ask("Token wrong").isLeft()).isTrue();
        assertThat(world.limiter.counted()).isZero();
        assertThat(world.ask(ApiFamily.STATS_V1, world.legacyKeyOf(world.owner), NOPE)
                        .isLeft())
                .isTrue();
        assertThat(world.ask(world.legacyKeyOf(world.stranger)).isLeft()).isTrue();
        assertThat(world.ask(world.teamKeyOf(world.stranger, world.teamB)).isLeft())
                .isTrue();
        assertThat(world.limiter.counted()).isEqualTo(6); // each in the hour and in the burst
    }

    @Test
    void the_keys_of_a_team_share_one_count() {
        world.limitTo(world.teamA, 2);
        world.people.teams.putMember(world.teamA.id(), world.stranger.id(), TeamRole.VIEWER);
        assertThat(world.ask(world.teamKeyOf(world.owner, world.teamA)).isRight())
                .isTrue();
        assertThat(world.ask(ApiFamily.STATS_V1, world.teamKeyOf(world.stranger, world.teamA), "a.example")
                        .isRight())
                .isTrue();
        assertThat(AuthorizeTest.summary(world.ask(world.teamKeyOf(world.owner, world.teamA))))
                .isEqualTo("HourlyLimitReached");
        assertThat(world.ask(world.legacyKeyOf(world.owner)).isRight()).isTrue();
    }

    @Test
    void the_legacy_keys_of_a_user_share_one_count_that_leaves_his_teams_alone() {
        world.limitTo(world.teamA, 2);
        assertThat(world.ask(world.legacyKeyOf(world.owner)).isRight()).isTrue();
        assertThat(world.ask(world.legacyKeyOf(world.owner)).isRight()).isTrue();
        assertThat(AuthorizeTest.summary(world.ask(world.legacyKeyOf(world.owner))))
                .isEqualTo("HourlyLimitReached");
        assertThat(world.limiter.counted(new Bucket.OfUser(world.owner.id()), RateLimits.HOUR))
                .isEqualTo(3);
        assertThat(world.limiter.counted(new Bucket.OfTeam(world.teamA.id()), RateLimits.HOUR))
                .isZero();
        assertThat(world.ask(world.teamKeyOf(world.owner, world.teamA)).isRight())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # key,          site,         limit
            K(A) owner,     a.example,    5
            K(A) owner,     nope.example, 5
            K(A) owner,     view,         5
            K(B) stranger,  a.example,    9
            L owner,        a.example,    5
            L stranger,     a.example,    5
            L owner,        nope.example, 7
            L owner,        '',           7
            L owner,        view,         7
            """)
    void the_limit_is_that_of_the_team_concerned(String key, String site, long limit) {
        world.limits = new RateLimits(7, Optional.empty());
        world.limitTo(world.teamA, 5);
        world.limitTo(world.teamB, 9);
        var user = key.endsWith("owner") ? world.owner : world.stranger;
        String header = key.startsWith("L")
                ? world.legacyKeyOf(user)
                : world.teamKeyOf(user, key.startsWith("K(A)") ? world.teamA : world.teamB);
        String name = site.equals("view") ? world.view.domain().value() : site;
        for (int i = 0; i < limit; i++) {
            assertThat(AuthorizeTest.summary(world.ask(ApiFamily.QUERY_V2, header, name)))
                    .isNotEqualTo("HourlyLimitReached");
        }
        assertThat(world.ask(ApiFamily.QUERY_V2, header, name))
                .isEqualTo(Either.left(new HourlyLimitReached(limit, RateLimits.HOUR)));
    }

    @Test
    void one_count_of_a_user_is_held_against_the_limit_of_whichever_team_he_asks_about() {
        world.limits = new RateLimits(600, Optional.empty());
        world.limitTo(world.teamA, 2);
        String header = world.legacyKeyOf(world.owner);
        for (int i = 0; i < 3; i++) {
            assertThat(AuthorizeTest.summary(world.ask(ApiFamily.STATS_V1, header, NOPE)))
                    .isEqualTo("UnknownSite");
        }
        assertThat(AuthorizeTest.summary(world.ask(header))).isEqualTo("HourlyLimitReached");
        assertThat(AuthorizeTest.summary(world.ask(ApiFamily.STATS_V1, header, NOPE)))
                .isEqualTo("UnknownSite");
    }

    @Test
    void a_request_without_a_site_is_held_against_the_general_limit() {
        world.limits = new RateLimits(1, Optional.empty());
        AccessRequest absent = new AccessRequest(
                ApiFamily.QUERY_V2, Optional.of(world.legacyKeyOf(world.owner)), new SiteReference.Absent());
        assertThat(AuthorizeTest.summary(world.authorize().statistics(absent).outcome()))
                .isEqualTo("MissingSiteId");
        assertThat(AuthorizeTest.summary(world.authorize().statistics(absent).outcome()))
                .isEqualTo("HourlyLimitReached");
    }

    @Test
    void super_admins_are_limited_like_everyone() {
        world.limitTo(world.teamA, 1);
        String header = world.legacyKeyOf(world.superAdmin);
        assertThat(world.ask(header).isRight()).isTrue();
        assertThat(AuthorizeTest.summary(world.ask(header))).isEqualTo("HourlyLimitReached");
    }

    @Test
    void a_decision_says_what_was_counted_however_it_went() {
        world.allowBursts(2, Duration.ofSeconds(10));
        world.limitTo(world.teamA, 3);
        world.clock.moveTo("2024-03-04T12:59:58Z");
        assertThat(tally(world.teamKeyOf(world.owner, world.teamA), "a.example"))
                .isEqualTo("HOURLY 3: 2 left for PT2S, BURST 2: 1 left for PT2S");
        assertThat(tally(world.teamKeyOf(world.owner, world.teamA), NOPE))
                .isEqualTo("HOURLY 3: 1 left for PT2S, BURST 2: 0 left for PT2S");
        assertThat(tally(world.teamKeyOf(world.owner, world.teamA), "a.example"))
                .isEqualTo("HOURLY 3: 0 left for PT2S, BURST 2: beyond for PT2S");
        assertThat(tally(world.teamKeyOf(world.owner, world.teamA), "a.example"))
                .isEqualTo("HOURLY 3: beyond for PT2S, BURST 2: not asked");
        assertThat(tally("Bearer wrong", "a.example")).isEmpty();
        assertThat(tally("Token abc", "a.example")).isEmpty();
    }

    @Test
    void without_a_burst_limit_nothing_is_said_of_it() {
        assertThat(tally(world.teamKeyOf(world.owner, world.teamA), "a.example"))
                .isEqualTo("HOURLY 600: 599 left for PT1H");
    }

    private String tally(String header, String site) {
        return world
                .authorize()
                .statistics(new AccessRequest(ApiFamily.QUERY_V2, Optional.of(header), new SiteReference.Named(site)))
                .tally()
                .entries()
                .stream()
                .map(entry -> entry.name() + " " + entry.limit().requests() + ": "
                        + entry.verdict().map(RateLimitTest::words).orElse("not asked"))
                .collect(Collectors.joining(", "));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Within(long remaining, Duration untilReset) -> remaining + " left for " + untilReset;
            case Verdict.Beyond(Duration untilReset) -> "beyond for " + untilReset;
        };
    }

    @Test
    void the_usual_limits_are_the_published_ones() {
        assertThat(RateLimits.DEFAULT)
                .isEqualTo(new RateLimits(600, Optional.of(new RateLimiter.Limit(60, Duration.ofSeconds(10)))));
    }
}
