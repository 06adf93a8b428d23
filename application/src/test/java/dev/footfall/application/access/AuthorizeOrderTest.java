package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimiter.Bucket;
import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** access-control.md §4: of two checks that fail, the earlier one answers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorizeOrderTest {
    private static final Duration BURST = Duration.ofSeconds(10);

    static Stream<Arguments> pairs() {
        return Arrays.stream(Check.values())
                .flatMap(earlier -> Arrays.stream(Check.values())
                        .filter(later -> later.compareTo(earlier) >= 0)
                        .map(later -> Arguments.of(earlier, later)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_earlier_check_answers(Check earlier, Check later) {
        AccessWorld world = new AccessWorld();
        Attempt attempt = new Attempt(world);
        later.fail(world, attempt);
        earlier.fail(world, attempt); // where both spoil the same part of the request, the earlier one's way counts
        assertThat(AuthorizeTest.summary(attempt.make())).isEqualTo(earlier.answer);
    }

    /** The checks of §4 in their order; every key has the scope. */
    enum Check {
        HEADER("MissingKey") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                attempt.header = "Token abc";
            }
        },
        KEY("UnknownKey") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                attempt.header = "Bearer wrong";
            }
        },
        HOURLY_LIMIT("HourlyLimitReached") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                Stream.of(world.teamA, world.teamB).forEach(team -> {
                    world.limitTo(team, 1);
                    use(world, team, new Limit(1, RateLimits.HOUR));
                });
            }
        },
        BURST_LIMIT("BurstLimitReached") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                world.allowBursts(1, BURST);
                Stream.of(world.teamA, world.teamB).forEach(team -> use(world, team, new Limit(1, BURST)));
            }
        },
        SITE_ID("MissingSiteId") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                attempt.site = new SiteReference.Absent();
            }
        },
        SITE("UnknownSite") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                attempt.site = new SiteReference.Named("nope.example");
            }
        },
        CONSOLIDATED_VIEW("ConsolidatedViewUnsupported") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                attempt.site = new SiteReference.Named(world.view.domain().value());
            }
        },
        TEAM("OtherTeam") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                attempt.header = world.teamKeyOf(world.stranger, world.teamB);
            }
        },
        LOCK("SiteLocked") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                world.lock(world.teamA);
            }
        },
        PLAN("no Stats API") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                world.subscribe(world.teamA, Optional.of(new Plan.Catalogue(Plan.Tier.GROWTH, 4)), Optional.empty());
            }
        },
        MEMBERSHIP("NotAMember") {
            @Override
            void fail(AccessWorld world, Attempt attempt) {
                attempt.header = world.teamKeyOf(world.stranger, world.teamA);
            }
        };

        final String answer;

        Check(String answer) {
            this.answer = answer;
        }

        abstract void fail(AccessWorld world, Attempt attempt);

        private static void use(AccessWorld world, Team team, Limit limit) {
            assertThat(world.limiter.count(new Bucket.OfTeam(team.id()), limit)).isNotNull();
        }
    }

    /** A request that is granted unless something is spoilt. */
    static final class Attempt {
        String header;
        SiteReference site = new SiteReference.Named("a.example");
        private final AccessWorld world;

        Attempt(AccessWorld world) {
            this.world = world;
            this.header = world.teamKeyOf(world.owner, world.teamA);
        }

        Either<AccessProblem, Granted> make() {
            return world.authorize()
                    .statistics(new AccessRequest(ApiFamily.STATS_V1, Optional.of(header), site))
                    .outcome();
        }
    }
}
