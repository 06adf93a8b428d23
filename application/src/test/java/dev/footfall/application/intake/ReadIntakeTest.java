package dev.footfall.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.SitesGrant;
import dev.footfall.application.fakes.InMemoryCounts;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.Json;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.ingest.IngestionCounts.Drop;
import dev.footfall.application.intake.Intake.Bucket;
import dev.footfall.application.sites.Asked;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** extensions.md §4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadIntakeTest {
    private static final UserId ADA = new UserId(1);
    private static final UserId STRANGER = new UserId(2);

    private final MovableClock clock = MovableClock.at("2026-02-01T12:34:56Z");
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryCounts counts = new InMemoryCounts();
    private final Site shop = new InMemorySites().added("shop.example", new TeamId(1), SiteKind.REGULAR);
    private final ReadIntake readIntake = new ReadIntake(people, counts, clock);

    ReadIntakeTest() {
        people.teams.putMember(shop.team(), ADA, TeamRole.VIEWER);
    }

    @Test
    void unless_said_otherwise_every_hour_of_the_last_day_is_told() {
        accepted("2026-01-31T12:59:59Z");
        accepted("2026-01-31T13:00:00Z");
        dropped("2026-02-01T12:00:00Z", DropReason.BOT);
        dropped("2026-02-01T12:10:00Z", DropReason.BOT);
        dropped("2026-02-01T12:20:00Z", DropReason.SPAM_REFERRER);
        accepted("2026-02-01T12:30:00Z");
        List<Bucket> buckets = read("{}").buckets();
        assertThat(buckets).hasSize(24);
        assertThat(buckets.getFirst()).isEqualTo(bucket("2026-01-31T13:00:00Z", 1, Map.of()));
        assertThat(buckets.get(1)).isEqualTo(bucket("2026-01-31T14:00:00Z", 0, Map.of()));
        assertThat(buckets.getLast())
                .isEqualTo(bucket("2026-02-01T12:00:00Z", 1, Map.of(DropReason.BOT, 2L, DropReason.SPAM_REFERRER, 1L)));
    }

    @Test
    void days_are_those_of_utc_and_the_present_one_counts() {
        accepted("2026-01-30T23:59:59Z");
        accepted("2026-01-31T00:00:00Z");
        accepted("2026-01-31T23:59:59Z");
        accepted("2026-02-01T00:00:00Z");
        assertThat(read("{'date_range': '2d', 'interval': 'day'}").buckets())
                .containsExactly(
                        bucket("2026-01-31T00:00:00Z", 2, Map.of()), bucket("2026-02-01T00:00:00Z", 1, Map.of()));
        assertThat(read("{'date_range': '2d'}").buckets()).hasSize(24 + 13);
    }

    @Test
    void hours_may_be_summed_up_by_day() {
        accepted("2026-01-31T12:59:59Z");
        accepted("2026-01-31T13:00:00Z");
        accepted("2026-02-01T12:00:00Z");
        assertThat(read("{'date_range': '24h', 'interval': 'day'}").buckets())
                .containsExactly(
                        bucket("2026-01-31T00:00:00Z", 1, Map.of()), bucket("2026-02-01T00:00:00Z", 1, Map.of()));
    }

    @Test
    void the_last_drops_are_told_whatever_the_range() {
        dropped("2026-01-31T00:00:00Z", DropReason.BOT);
        dropped("2026-02-01T12:00:00Z", DropReason.THROTTLE);
        assertThat(read("{'date_range': '1h'}").lastDrops())
                .extracting(Drop::reason)
                .containsExactly(DropReason.THROTTLE, DropReason.BOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'8d'", "'169h'", "'0h'", "'24'", "'day'", "''", "24", "null", "'1000h'", "'-1h'"})
    void a_range_that_is_none_or_too_long_is_refused(String range) {
        assertThat(asked("{'date_range': " + range + "}", ADA))
                .isEqualTo(Either.left(new IntakeProblem.RangeUnreadable()));
    }

    @Test
    void only_hours_and_days_are_intervals() {
        assertThat(asked("{'interval': 'minute'}", ADA)).isEqualTo(Either.left(new IntakeProblem.IntervalUnknown()));
    }

    @Test
    void strangers_are_told_of_no_site() {
        assertThat(asked("{}", STRANGER)).isEqualTo(Either.left(new IntakeProblem.SiteNotFound()));
    }

    private Intake read(String parameters) {
        return asked(parameters, ADA).getOrElseThrow(problem -> new AssertionError(problem.toString()));
    }

    private Either<IntakeProblem, Intake> asked(String parameters, UserId user) {
        ApiKey key = new ApiKey(new ApiKeyId(1), user, "key", new Reach.EverythingOfOwner(), List.of());
        SitesGrant grant =
                new SitesGrant(SitesOperation.READ_INGESTION, key, Optional.of(shop), Optional.empty(), Set.of());
        return readIntake.read(new Asked(grant, Json.object(parameters.replace('\'', '"'))));
    }

    private void accepted(String at) {
        counts.accepted(shop.id(), Instant.parse(at));
    }

    private void dropped(String at, DropReason reason) {
        counts.dropped(shop.id(), new Drop(Instant.parse(at), reason, EventName.PAGEVIEW, "shop.example", "/"));
    }

    private static Bucket bucket(String start, long accepted, Map<DropReason, Long> dropped) {
        return new Bucket(Instant.parse(start), accepted, new TreeMap<>(dropped));
    }
}
