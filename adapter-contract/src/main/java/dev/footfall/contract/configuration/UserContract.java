package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import java.util.Optional;
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

    @Test
    default void a_user_can_be_changed() {
        User bystander = aUser("bob@example.org");
        User user = aUser("alice@example.org");
        User changed =
                new User(user.id(), "Ällice@example.org", "Ällice", Power.SUPER_ADMIN, User.SignIn.SINGLE_SIGN_ON);

        users().change(changed);

        assertThat(users().findByEmail("älliCE@example.org")).contains(changed);
        assertThat(users().findByEmail("alice@example.org")).isEmpty();
        assertThat(users().find(bystander.id())).contains(bystander);
    }

    @Test
    default void a_user_cannot_take_the_address_of_another() {
        User bob = aUser("bob@example.org");
        User alice = aUser("alice@example.org");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> users().change(new User(alice.id(), "BOB@example.org", alice.name(), alice.power())));
        assertThat(users().findByEmail("bob@example.org")).contains(bob);
    }

    @Test
    default void a_password_is_kept_until_it_is_taken_away() {
        UserId user = aUser("alice@example.org").id();
        UserId other = aUser("bob@example.org").id();
        assertThat(users().passwordOf(user)).isEmpty();

        users().setPassword(user, Optional.of(new PasswordHash("slow$1$abc")));
        assertThat(users().passwordOf(user)).contains(new PasswordHash("slow$1$abc"));
        assertThat(users().passwordOf(other)).isEmpty();

        users().setPassword(user, Optional.of(new PasswordHash("slow$2$def")));
        users().change(new User(user, "carol@example.org", "Carol", Power.CUSTOMER));
        assertThat(users().passwordOf(user)).contains(new PasswordHash("slow$2$def"));

        users().setPassword(user, Optional.empty());
        assertThat(users().passwordOf(user)).isEmpty();
    }
}
