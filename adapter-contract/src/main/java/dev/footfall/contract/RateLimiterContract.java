package dev.footfall.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimiter;
import dev.footfall.application.access.RateLimiter.Bucket;
import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimiter.Verdict;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How every rate limiter must count. Subclass it beside the adapter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class RateLimiterContract {
    private static final Bucket TEAM = new Bucket.OfTeam(new TeamId(1));
    private static final Limit THREE_AN_HOUR = new Limit(3, Duration.ofHours(1));

    private Instant now = Instant.parse("2026-02-01T12:59:50Z");
    private RateLimiter limiter;

    /** A limiter that has counted nothing. */
    protected abstract RateLimiter open(InstantSource clock);

    @BeforeEach
    void open() {
        limiter = open(() -> now);
    }

    @Test
    void as_many_as_the_limit_fit_into_a_window() {
        assertThat(limiter.count(TEAM, THREE_AN_HOUR)).isEqualTo(new Verdict.Within(2, Duration.ofSeconds(10)));
        assertThat(limiter.count(TEAM, THREE_AN_HOUR)).isEqualTo(new Verdict.Within(1, Duration.ofSeconds(10)));
        assertThat(limiter.count(TEAM, THREE_AN_HOUR)).isEqualTo(new Verdict.Within(0, Duration.ofSeconds(10)));
        assertThat(limiter.count(TEAM, THREE_AN_HOUR)).isEqualTo(new Verdict.Beyond(Duration.ofSeconds(10)));
    }

    @Test
    void a_window_ends_with_the_clock_hour_and_not_an_hour_after_the_first_request() {
        countFourTimes();
        now = Instant.parse("2026-02-01T13:00:00Z");
        assertThat(limiter.count(TEAM, THREE_AN_HOUR)).isEqualTo(new Verdict.Within(2, Duration.ofHours(1)));
    }

    @Test
    void what_is_refused_is_counted_too() {
        countFourTimes();
        assertThat(limiter.count(TEAM, new Limit(5, Duration.ofHours(1))))
                .isEqualTo(new Verdict.Within(0, Duration.ofSeconds(10)));
        assertThat(limiter.count(TEAM, new Limit(5, Duration.ofHours(1))))
                .isEqualTo(new Verdict.Beyond(Duration.ofSeconds(10)));
    }

    @Test
    void teams_and_users_and_windows_are_counted_apart() {
        countFourTimes();
        assertThat(limiter.count(new Bucket.OfTeam(new TeamId(2)), THREE_AN_HOUR))
                .isInstanceOf(Verdict.Within.class);
        assertThat(limiter.count(new Bucket.OfUser(new UserId(1)), THREE_AN_HOUR))
                .isInstanceOf(Verdict.Within.class);
        assertThat(limiter.count(TEAM, new Limit(3, Duration.ofSeconds(10)))).isInstanceOf(Verdict.Within.class);
    }

    @Test
    void windows_that_nobody_used_do_not_add_up() {
        countFourTimes();
        now = now.plus(Duration.ofHours(5));
        countFourTimes();
        assertThat(limiter.count(TEAM, THREE_AN_HOUR)).isInstanceOf(Verdict.Beyond.class);
    }

    private void countFourTimes() {
        for (int i = 0; i < 4; i++) {
            assertThat(limiter.count(TEAM, THREE_AN_HOUR)).isNotNull();
        }
    }
}
