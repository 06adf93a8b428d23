package dev.footfall.application.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransactionsTest {
    private final InMemoryUnfinishedWork store = new InMemoryUnfinishedWork();
    private final Transactions transactions = new UndoneTransactions(store);

    @Test
    void work_that_is_done_stays() {
        assertThat(transactions.<String, Integer>inOneOrNone(() -> {
                    store.note(new Unfinished.Purge(new SiteId(1)));
                    return Either.right(7);
                }))
                .isEqualTo(Either.right(7));
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void work_that_says_no_is_taken_back_and_its_answer_returned() {
        assertThat(transactions.<String, Integer>inOneOrNone(() -> {
                    store.note(new Unfinished.Purge(new SiteId(1)));
                    return Either.left("no");
                }))
                .isEqualTo(Either.left("no"));
        assertThat(store.all()).isEmpty();
    }

    @Test
    void what_goes_wrong_goes_on_to_the_caller() {
        assertThatThrownBy(() -> transactions.<String, Integer>inOneOrNone(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.<String, Integer>inOneOrNone(() -> {
                    throw new RolledBack();
                }))
                .isInstanceOf(RolledBack.class);
    }
}
