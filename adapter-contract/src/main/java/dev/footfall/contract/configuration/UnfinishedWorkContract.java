package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.store.Node;
import dev.footfall.application.store.UnfinishedWork;
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

    @Test
    default void a_node_sees_and_crosses_out_its_own_work_alone() {
        UnfinishedWork mine = store().unfinishedWork(new Node("mine"));
        UnfinishedWork yours = store().unfinishedWork(new Node("yours"));
        Unfinished load = new Unfinished.EarlierStart(ONE, NOW);
        mine.note(load);

        yours.done(load);

        assertThat(yours.all()).isEmpty();
        assertThat(mine.all()).containsExactly(load);
    }

    @Test
    default void every_node_is_told_of_a_removed_site() {
        UnfinishedWork mine = store().unfinishedWork(new Node("mine"));
        UnfinishedWork yours = store().unfinishedWork(new Node("yours"));
        SiteId site = aSite("shop.example").id();
        sites().remove(site);

        mine.done(new Unfinished.Purge(site));

        assertThat(mine.all()).isEmpty();
        assertThat(yours.all()).containsExactly(new Unfinished.Purge(site));
    }
}
