package dev.footfall.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.InMemorySalts;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import dev.footfall.application.ingest.VisitorIds.Salts;
import dev.footfall.domain.visit.Salt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ingestion.md §16, salts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitorIdsTest {
    private final MovableClock clock = MovableClock.at("2024-03-04T10:00:00Z");
    private final InMemorySalts repository = new InMemorySalts();
    private final SplittableRandom random = new SplittableRandom(8);

    @Test
    void the_first_start_makes_a_salt_and_there_is_none_before() {
        Salts salts = started().current();
        assertThat(salts.before()).isEmpty();
        assertThat(repository.newestFirst())
                .containsExactly(new DatedSalt(salts.today(), Instant.parse("2024-03-04T10:00:00Z")));
    }

    @Test
    void a_salt_lasts_till_midnight_utc() {
        VisitorIds ids = started();
        Salts first = ids.current();
        clock.moveTo("2024-03-04T23:59:59.999Z");
        assertThat(ids.current()).isEqualTo(first);
        clock.moveTo("2024-03-05T00:00:00Z");
        Salts second = ids.current();
        assertThat(second.today()).isNotEqualTo(first.today());
        assertThat(second.before()).contains(first.today());
    }

    @Test
    void two_salts_are_in_use_and_older_ones_forgotten() {
        VisitorIds ids = started();
        Salt first = ids.current().today();
        clock.moveTo("2024-03-05T10:00:00Z");
        Salt second = ids.current().today();
        clock.moveTo("2024-03-06T10:00:00Z");
        Salts third = ids.current();
        assertThat(third.before()).contains(second);
        assertThat(third.today()).isNotIn(first, second);
    }

    @Test
    void salts_made_more_than_forty_eight_hours_ago_are_deleted_at_the_change() {
        VisitorIds ids = started();
        Salt first = ids.current().today();
        clock.moveTo("2024-03-06T10:00:00Z");
        Salt second = ids.current().today();
        assertThat(repository.newestFirst()).extracting(DatedSalt::salt).containsExactly(second, first);
        clock.moveTo("2024-03-07T00:00:00Z");
        Salt third = ids.current().today();
        assertThat(repository.newestFirst()).extracting(DatedSalt::salt).containsExactly(third, second);
    }

    @Test
    void salts_made_more_than_forty_eight_hours_ago_are_deleted_at_the_start() {
        Salt first = started().current().today();
        clock.moveTo("2024-03-06T10:00:01Z");
        Salts late = started().current();
        assertThat(late.before()).isEmpty();
        assertThat(repository.newestFirst())
                .extracting(DatedSalt::salt)
                .doesNotContain(first)
                .hasSize(1);
    }

    @Test
    void a_quiet_server_deletes_them_when_it_is_reminded() {
        VisitorIds ids = started();
        Salt first = ids.current().today();
        clock.moveTo("2024-03-05T09:00:00Z");
        Salt second = ids.current().today();
        clock.moveTo("2024-03-06T10:00:00Z");
        ids.forgetExpired();
        assertThat(repository.newestFirst()).extracting(DatedSalt::salt).containsExactly(second, first);
        clock.moveTo("2024-03-06T10:00:01Z");
        ids.forgetExpired();
        assertThat(repository.newestFirst()).extracting(DatedSalt::salt).containsExactly(second);
        clock.moveTo("2024-03-07T09:00:01Z");
        ids.forgetExpired();
        assertThat(repository.newestFirst()).isEmpty();
        assertThat(ids.current().before()).isEmpty();
        assertThat(ids.current().today()).isNotIn(first, second);
    }

    @Test
    void being_reminded_early_changes_nothing() {
        VisitorIds ids = started();
        Salts salts = ids.current();
        clock.moveTo("2024-03-04T23:00:00Z");
        ids.forgetExpired();
        assertThat(ids.current()).isEqualTo(salts);
        assertThat(repository.newestFirst()).hasSize(1);
    }

    @Test
    void an_event_deletes_the_salt_before_on_the_second_it_is_too_old() {
        VisitorIds ids = started();
        clock.moveTo("2024-03-06T09:00:00Z");
        assertThat(ids.current().before()).isPresent();
        clock.moveTo("2024-03-06T10:00:01Z");
        assertThat(ids.current().before()).isEmpty();
        assertThat(repository.newestFirst()).hasSize(1);
    }

    @Test
    void a_restart_on_the_same_day_goes_on_with_the_same_salts() {
        Salts before = started().current();
        clock.moveTo("2024-03-04T20:00:00Z");
        assertThat(started().current()).isEqualTo(before);
        clock.moveTo("2024-03-05T20:00:00Z");
        Salts next = started().current();
        assertThat(next.before()).contains(before.today());
        assertThat(started().current()).isEqualTo(next);
    }

    @Test
    void a_clock_put_back_by_less_than_an_hour_over_midnight_goes_on_with_both_salts() {
        VisitorIds ids = started();
        Salts before = ids.current();
        clock.moveTo("2024-03-05T00:59:59Z");
        Salts after = ids.current();
        clock.moveTo("2024-03-04T23:59:59Z");
        assertThat(ids.current().today()).isEqualTo(before.today());
        assertThat(ids.current().before()).isEmpty();
        assertThat(repository.newestFirst()).hasSize(2);
        clock.moveTo("2024-03-05T00:00:00Z");
        assertThat(ids.current()).isEqualTo(after);
    }

    @Test
    void a_clock_put_back_within_the_day_goes_on_with_its_salt() {
        clock.moveTo("2024-03-04T20:00:00Z");
        Salts salts = started().current();
        clock.moveTo("2024-03-04T01:00:00Z");
        VisitorIds ids = started();
        ids.forgetExpired();
        assertThat(ids.current()).isEqualTo(salts);
    }

    @Test
    void after_a_clock_that_was_days_ahead_each_day_has_a_salt_of_its_own_and_none_of_the_future_is_left() {
        VisitorIds ids = started();
        clock.moveTo("2024-03-14T10:00:00Z");
        Salt future = ids.current().today();
        clock.moveTo("2024-03-04T11:00:00Z");
        Salt today = ids.current().today();
        assertThat(repository.newestFirst()).extracting(DatedSalt::salt).containsExactly(today);
        clock.moveTo("2024-03-05T11:00:00Z");
        assertThat(ids.current().before()).contains(today);
        assertThat(ids.current().today()).isNotIn(future, today);
    }

    @Test
    void a_quiet_server_deletes_a_salt_of_the_future_when_it_is_reminded() {
        clock.moveTo("2024-03-14T10:00:00Z");
        VisitorIds ids = started();
        clock.moveTo("2024-03-04T11:00:00Z");
        ids.forgetExpired();
        assertThat(repository.newestFirst()).isEmpty();
    }

    @Test
    void nodes_whose_clocks_differ_by_minutes_number_each_day_alike_and_delete_nothing_of_each_other() {
        MovableClock ahead = MovableClock.at("2024-03-04T10:07:00Z");
        VisitorIds one = started();
        VisitorIds other = new VisitorIds(repository, random, ahead);
        Map<LocalDate, Set<Salt>> used = new HashMap<>();
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            for (VisitorIds node : List.of(other, one)) {
                used.computeIfAbsent(node.current().day(), unseen -> new HashSet<>())
                        .add(node.current().today());
                node.forgetExpired();
            }
            clock.advance(Duration.ofMinutes(1));
            ahead.advance(Duration.ofMinutes(1));
        }
        assertThat(used).hasSize(4);
        assertThat(used.values()).allSatisfy(salts -> assertThat(salts).hasSize(1));
    }

    @Test
    void a_node_takes_up_the_salt_that_was_made_after_another_has_deleted_its_own() {
        VisitorIds ids = started();
        Salt lost = ids.current().today();
        MovableClock astray = MovableClock.at("2024-03-14T10:00:00Z");
        VisitorIds other = new VisitorIds(repository, random, astray);
        astray.moveTo("2024-03-04T10:01:00Z");
        Salt made = other.current().today();
        ids.forgetExpired();
        assertThat(ids.current().today()).isEqualTo(made).isNotEqualTo(lost);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_the_clock_does_ids_are_made_by_a_salt_of_today_and_few_are_kept(long seed) {
        SplittableRandom path = new SplittableRandom(seed);
        VisitorIds ids = started();
        for (int step = 0; step < 2_000; step++) {
            clock.advance(step(path));
            if (path.nextInt(50) == 0) {
                ids = started();
            }
            Instant now = clock.instant();
            Salts salts = ids.current();

            assertThat(ids.current()).isEqualTo(salts);
            assertThat(repository.newestFirst().stream()
                            .filter(salt -> salt.salt().equals(salts.today())))
                    .extracting(DatedSalt::day)
                    .containsExactly(dayOf(now));
            assertThat(salts.earlier()).allSatisfy(salt -> {
                assertThat(salt.day()).isBefore(dayOf(now));
                assertThat(salt.madeAt()).isAfterOrEqualTo(now.minus(Duration.ofDays(2)));
            });
            assertThat(repository.newestFirst())
                    .hasSizeLessThanOrEqualTo(4)
                    .extracting(DatedSalt::day)
                    .doesNotHaveDuplicates();

            ids.forgetExpired();

            assertThat(repository.newestFirst()).allSatisfy(salt -> {
                assertThat(salt.madeAt()).isAfterOrEqualTo(now.minus(Duration.ofDays(2)));
                assertThat(salt.day()).isBeforeOrEqualTo(dayOf(now.plus(Duration.ofHours(1))));
            });
            assertThat(ids.current()).isEqualTo(salts);
        }
    }

    /** Mostly some minutes or hours forward; now and then up to an hour, a day or a month to either side. */
    private static Duration step(SplittableRandom path) {
        return switch (path.nextInt(12)) {
            case 0 -> Duration.ofSeconds(path.nextLong(-3_600, 3_601));
            case 1 -> Duration.ofSeconds(path.nextLong(-86_400, 86_401));
            case 2 -> Duration.ofSeconds(path.nextLong(-2_592_000, 2_592_001));
            case 3, 4, 5 -> Duration.ofMinutes(path.nextLong(600));
            default -> Duration.ofMinutes(path.nextLong(30));
        };
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    @Test
    void salts_do_not_show() {
        assertThat(started().current().toString()).contains("Salt[redacted]");
    }

    private VisitorIds started() {
        return new VisitorIds(repository, random, clock);
    }
}
