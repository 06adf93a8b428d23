package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.access.User;
import dev.footfall.domain.access.User.Power;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Users and their addresses. */
interface UserContract extends ConfigurationFixture {
    @ParameterizedTest
    @EnumSource
    default void a_user_comes_back_as_added(Power power) {
        User added = users().add("Alice@Example.org", "Alice", power);

        assertThat(added).isEqualTo(new User(added.id(), "Alice@Example.org", "Alice", power));
        assertThat(users().find(added.id())).contains(added);
    }

    @Test
    default void an_address_is_compared_without_regard_to_case() {
        User added = aUser("Jürgen.ÄRGER@Example.org");

        assertThat(users().findByEmail("JÜRGEN.ärger@example.ORG")).contains(added);
        assertThat(users().findByEmail("jurgen.arger@example.org")).isEmpty();
    }

    @Test
    default void an_address_is_given_once_whatever_its_case() {
        assertThat(aUser("alice@example.org").email()).isEqualTo("alice@example.org");

        assertThatIllegalArgumentException().isThrownBy(() -> aUser("ALICE@example.org"));
    }
}
