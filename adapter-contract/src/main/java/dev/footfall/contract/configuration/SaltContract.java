package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import dev.footfall.domain.visit.Salt;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Salts and their deletion. */
interface SaltContract extends ConfigurationFixture {
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

        Stream.of(before, yesterday, today).forEach(each -> salts().addUnlessMadeSince(each.madeAt(), each));

        assertThat(salts().newestFirst()).containsExactly(today, yesterday, before);
    }

    @Test
    default void of_two_salts_for_one_time_the_first_stored_stays() {
        salts().addUnlessMadeSince(NOW, salt(1, NOW.plusMillis(5)));
        salts().addUnlessMadeSince(NOW, salt(2, NOW.plusMillis(3)));

        assertThat(salts().newestFirst()).containsExactly(salt(1, NOW.plusMillis(5)));
    }

    @Test
    default void a_salt_of_the_instant_before_is_no_reason_to_make_none() {
        salts().addUnlessMadeSince(NOW, salt(1, NOW.minusMillis(1)));
        salts().addUnlessMadeSince(NOW, salt(2, NOW));

        assertThat(salts().newestFirst()).containsExactly(salt(2, NOW), salt(1, NOW.minusMillis(1)));
    }

    @Test
    default void old_salts_are_deleted_and_one_made_at_the_instant_itself_is_not() {
        salts().addUnlessMadeSince(NOW, salt(2, NOW.minusMillis(1)));
        salts().addUnlessMadeSince(NOW, salt(1, NOW));

        salts().deleteOlderThan(NOW);

        assertThat(salts().newestFirst()).containsExactly(salt(1, NOW));
    }
}
