package dev.footfall.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** access-control.md §2.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiKeyTextTest {
    private static final ServerSecret SECRET =
            new ServerSecret("footfall-test-secret-key-base-0123456789abcdef0123456789abcdef");
    private static final ApiKeyText KEY =
            new ApiKeyText("Zm9vdGZhbGwtc2FtcGxlLWFwaS1rZXktZm9yLXRoZS1zcGVjLTAxMjM0NTY3ODlh");

    @Test
    void the_published_key_has_the_published_hash_and_prefix() {
        assertThat(ApiKeyHash.of(SECRET, KEY))
                .isEqualTo(new ApiKeyHash("16550c66642c2435dc5c673545f37a713c35fff5440f1944cace6eeee6556b33"));
        assertThat(KEY.prefix()).isEqualTo("Zm9vdG");
    }

    @Test
    void another_secret_makes_another_hash() {
        assertThat(ApiKeyHash.of(new ServerSecret("x".repeat(32)), KEY)).isNotEqualTo(ApiKeyHash.of(SECRET, KEY));
    }

    @Test
    void random_bytes_make_a_key_of_sixty_four_url_safe_characters() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[64];
            random.nextBytes(bytes);
            ApiKeyText text = ApiKeyText.from(bytes);
            assertThat(text.value()).matches("[A-Za-z0-9_-]{64}");
            assertThat(Base64.getUrlEncoder().encodeToString(bytes)).startsWith(text.value());
            assertThat(text.value()).startsWith(text.prefix());
            assertThat(text.prefix()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 48, 63, 65})
    void any_other_number_of_bytes_makes_no_key(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKeyText.from(new byte[length]));
    }

    @Test
    void secrets_do_not_show_in_their_texts() {
        assertThat(SECRET.toString()).doesNotContain("footfall-test").contains("redacted");
        assertThat(KEY.toString()).doesNotContain("Zm9v").contains("redacted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef0123456789abcde", "õõõõõõõõõõõõõõõ"})
    void a_secret_has_at_least_thirty_two_bytes(String tooShort) {
        assertThat(tooShort.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerSecret(tooShort))
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("0123456789"));
    }

    @Test
    void a_secret_is_measured_in_bytes() {
        assertThat(new ServerSecret("õ".repeat(16)).value()).hasSize(16);
    }
}
