package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import dev.footfall.domain.visit.Salt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Salts and their deletion. */
interface SaltContract extends ConfigurationFixture {
    Instant MIDNIGHT = NOW.truncatedTo(ChronoUnit.DAYS);

    private SaltRepository salts() {
        return store().salts();
    }

    private static DatedSalt salt(int number, Instant madeAt) {
        byte[] bytes = new byte[Salt.LENGTH];
        Arrays.fill(bytes, (byte) number);
        return new DatedSalt(new Salt(bytes), madeAt);
    }

    @Test
    default void the_newest_salt_comes_first() {
        DatedSalt before = salt(127, NOW.minus(Duration.ofDays(2)));
        DatedSalt yesterday = salt(0, NOW.minus(Duration.ofDays(1)));
        DatedSalt today = salt(-1, NOW.plusMillis(7));

        Stream.of(yesterday, today, before)
                .forEach(each -> assertThat(salts().ofItsDay(each)).isEqualTo(each));

        assertThat(salts().newestFirst()).containsExactly(today, yesterday, before);
    }

    @Test
    default void of_two_salts_for_one_day_the_first_stored_stays() {
        DatedSalt first = salt(1, MIDNIGHT.plusMillis(5));

        assertThat(salts().ofItsDay(first)).isEqualTo(first);
        assertThat(salts().ofItsDay(salt(2, MIDNIGHT))).isEqualTo(first);
        assertThat(salts().ofItsDay(salt(3, MIDNIGHT.plus(Duration.ofDays(1)).minusMillis(1))))
                .isEqualTo(first);

        assertThat(salts().newestFirst()).containsExactly(first);
    }

    @Test
    default void salts_around_a_day_are_no_reason_to_make_none_for_it() {
        DatedSalt before = salt(1, MIDNIGHT.minusMillis(1));
        DatedSalt after = salt(2, MIDNIGHT.plus(Duration.ofDays(1)));
        DatedSalt between = salt(3, MIDNIGHT.plusMillis(1));

        Stream.of(before, after, between)
                .forEach(each -> assertThat(salts().ofItsDay(each)).isEqualTo(each));

        assertThat(salts().newestFirst()).containsExactly(after, between, before);
    }

    @Test
    default void what_is_made_before_a_time_or_from_another_on_is_deleted() {
        Instant end = NOW.plus(Duration.ofDays(2));
        DatedSalt first = salt(2, NOW);
        DatedSalt last = salt(3, NOW.plus(Duration.ofDays(1)));
        Stream.of(salt(1, NOW.minus(Duration.ofDays(1))), first, last, salt(4, end))
                .forEach(each -> assertThat(salts().ofItsDay(each)).isEqualTo(each));

        salts().keepOnly(NOW, end);

        assertThat(salts().newestFirst()).containsExactly(last, first);

        salts().keepOnly(NOW.plusMillis(1), last.madeAt());

        assertThat(salts().newestFirst()).isEmpty();
    }
}
