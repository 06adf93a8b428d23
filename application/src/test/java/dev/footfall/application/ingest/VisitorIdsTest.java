package dev.footfall.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.InMemorySalts;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import dev.footfall.application.ingest.VisitorIds.Salts;
import dev.footfall.domain.visit.Salt;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

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
    void a_clock_put_back_makes_no_new_salt() {
        VisitorIds ids = started();
        clock.moveTo("2024-03-05T00:00:01Z");
        Salts today = ids.current();
        clock.moveTo("2024-03-04T23:59:59Z");
        assertThat(ids.current().today()).isEqualTo(today.today());
        assertThat(repository.newestFirst()).hasSize(2);
    }

    @Test
    void salts_do_not_show() {
        assertThat(started().current().toString()).contains("Salt[redacted]");
    }

    private VisitorIds started() {
        return new VisitorIds(repository, random, clock);
    }
}
