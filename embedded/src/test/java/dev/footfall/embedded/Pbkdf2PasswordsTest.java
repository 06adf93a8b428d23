package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.user.PasswordHash;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Pbkdf2PasswordsTest {
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords(new SplittableRandom(7), 1_000);

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "", "sõna–パス🐎", " "})
    void a_password_matches_its_hash_and_no_other_does(String password) {
        PasswordHash hash = passwords.hash(password);

        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + "!", hash)).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(passwords.hash("correct horse")).isNotEqualTo(passwords.hash("correct horse"));
    }

    @Test
    void a_hash_says_how_it_was_made_and_holds_no_password() {
        assertThat(passwords.hash("correct horse").value())
                .matches("pbkdf2-sha256\\$1000\\$[A-Za-z0-9+/]{22}==\\$[A-Za-z0-9+/]{43}=")
                .doesNotContain("correct horse");
    }

    @Test
    void a_hash_made_with_fewer_iterations_goes_on_matching() {
        PasswordHash old = passwords.hash("correct horse");
        Pbkdf2Passwords today = new Pbkdf2Passwords(new SplittableRandom(8), Pbkdf2Passwords.ITERATIONS);

        assertThat(today.matches("correct horse", old)).isTrue();
        assertThat(today.hash("correct horse").value()).startsWith("pbkdf2-sha256$210000$");
    }

    // The second vector of RFC 7914 §11; its first 32 bytes are the key.
    @Test
    void the_key_is_the_one_of_the_standard() {
        PasswordHash standard =
                new PasswordHash("pbkdf2-sha256$80000$TmFDbA==$TdzY9guYviGDDO5e8icB+WQaRBjQTAQUrv8Ih2s0q1Y=");

        assertThat(passwords.matches("Password", standard)).isTrue();
        assertThat(passwords.matches("password", standard)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse", "pbkdf2-sha256$0$AAAA$AAAA", "pbkdf2-sha256$10$A$AAAA", "$2b$12$abc"})
    void a_text_of_another_form_matches_nothing(String stored) {
        assertThat(passwords.matches("correct horse", new PasswordHash(stored))).isFalse();
    }
}
