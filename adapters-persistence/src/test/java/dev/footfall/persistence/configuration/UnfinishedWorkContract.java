package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intents that outlive the process. */
interface UnfinishedWorkContract extends ConfigurationFixture {
    SiteId ONE = new SiteId(1);
    SiteId TWO = new SiteId(2);

    @Test
    default void work_is_there_oldest_first_until_it_is_crossed_out() {
        List<Unfinished> noted = List.of(
                new Unfinished.EarlierStart(TWO, NOW),
                new Unfinished.Purge(TWO),
                new Unfinished.EarlierStart(ONE, NOW),
                new Unfinished.EarlierStart(ONE, Instant.EPOCH),
                new Unfinished.EarlierStart(ONE, Instant.EPOCH.minusSeconds(1)),
                new Unfinished.Purge(ONE));
        noted.forEach(unfinishedWork()::note);
        assertThat(unfinishedWork().all()).isEqualTo(noted);

        for (int done = 0; done < noted.size(); done++) {
            unfinishedWork().done(noted.get(done));
            assertThat(unfinishedWork().all()).isEqualTo(noted.subList(done + 1, noted.size()));
        }
    }

    @Test
    default void noting_twice_is_noting_once() {
        for (Unfinished each : List.of(new Unfinished.Purge(ONE), new Unfinished.EarlierStart(ONE, NOW))) {
            unfinishedWork().note(each);
            unfinishedWork().note(each);
            assertThat(unfinishedWork().all()).containsExactly(each);

            unfinishedWork().done(each);
            unfinishedWork().done(each);
            assertThat(unfinishedWork().all()).isEmpty();
        }
    }
}
