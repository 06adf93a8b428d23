package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All of it or nothing. */
interface TransactionContract extends ConfigurationFixture {
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    default void an_exception_rolls_everything_back_and_goes_on_to_the_caller() {
        Refused refused = new Refused();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> transactions().inOne(() -> {
                    Site site = aSite("shop.example");
                    teams().putMember(site.team(), aUser("alice@example.org").id(), TeamRole.OWNER);
                    throw refused;
                }))
                .isSameAs(refused);

        assertThat(sites().answeringTo("shop.example", NOW)).isEmpty();
        assertThat(users().findByEmail("alice@example.org")).isEmpty();
    }

    @Test
    default void the_result_is_stored_when_the_work_is_done() {
        Site site = transactions().inOne(() -> aSite("shop.example"));

        assertThat(sites().find(site.id())).contains(site);
    }

    @Test
    default void reads_in_a_transaction_see_its_writes() {
        Optional<User> seen = transactions().inOne(() -> {
            User added = aUser("alice@example.org");
            return users().find(added.id());
        });

        assertThat(seen).map(User::email).contains("alice@example.org");
    }

    @Test
    default void an_inner_transaction_is_part_of_the_outer_one() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> transactions().inOne(() -> {
                    User inner = transactions().inOne(() -> aUser("alice@example.org"));
                    assertThat(users().find(inner.id())).contains(inner);
                    throw new Refused();
                }));

        assertThat(users().findByEmail("alice@example.org")).isEmpty();
    }

    @Test
    default void a_transaction_whose_part_failed_is_not_stored_even_if_the_failure_was_caught() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().inOne(() -> {
                    User first = aUser("alice@example.org");
                    assertThatIllegalArgumentException().isThrownBy(() -> aUser("alice@example.org"));
                    return first;
                }));

        assertThat(users().findByEmail("alice@example.org")).isEmpty();
    }

    @Test
    default void a_refused_domain_spoils_no_transaction() {
        Site site = aSite("shop.example");

        User added = transactions().inOne(() -> {
            assertThat(sites().add(Site.named(site.domain(), site.team(), TALLINN, NOW))
                            .isLeft())
                    .isTrue();
            return aUser("alice@example.org");
        });

        assertThat(users().find(added.id())).contains(added);
    }
}
