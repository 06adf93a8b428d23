package dev.footfall.http.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdminTokenTest {
    @Test
    void a_token_is_shown_as_a_bearer_and_exactly() {
        AdminToken token = new AdminToken("gehéim");

        assertThat(token.isShownBy("Bearer gehéim")).isTrue();
        assertThat(token.isShownBy("Bearer geheim")).isFalse();
        assertThat(token.isShownBy("Bearer  gehéim")).isFalse();
        assertThat(token.isShownBy("Basic gehéim")).isFalse();
        assertThat(token.isShownBy("Bearer")).isFalse();
        assertThat(token.isShownBy(null)).isFalse();
    }

    @Test
    void nobody_reads_it_in_a_log() {
        assertThat(new AdminToken("secret")).hasToString("AdminToken[redacted]");
    }

    @Test
    void an_empty_one_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AdminToken(""));
    }
}
