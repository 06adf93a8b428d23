package dev.footfall.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.access.PluginToken.PluginTokenId;
import dev.footfall.domain.site.SiteId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §11. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginTokenTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    private static final byte[] BYTES = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcd".getBytes(StandardCharsets.US_ASCII);
    private static final PluginTokenText VECTOR =
            new PluginTokenText("plausible-plugin-selfhost-QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk");

    @Test
    void the_text_is_a_prefix_and_the_bytes_in_base64() {
        assertThat(PluginTokenText.from(Edition.SELF_HOSTED, BYTES)).isEqualTo(VECTOR);
        assertThat(PluginTokenText.from(Edition.HOSTED, BYTES).value())
                .isEqualTo("plausible-plugin-QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk");
        assertThatIllegalArgumentException().isThrownBy(() -> PluginTokenText.from(Edition.HOSTED, new byte[29]));
    }

    @Test
    void the_published_vector_is_hashed_as_published() {
        assertThat(PluginTokenHash.of(VECTOR).hex())
                .isEqualTo("607ad8d6dc9164a15981f8a7cbef1a15107398b721baa0f93cbb2f808a300fda");
    }

    @Test
    void only_the_end_of_the_text_is_shown() {
        assertThat(VECTOR.hint()).isEqualTo("YmNk");
        assertThat(new PluginTokenText("abc").hint()).isEqualTo("abc");
        assertThat(VECTOR).hasToString("PluginTokenText[redacted]");
    }

    @Test
    void a_use_is_noted_at_first_and_then_every_five_minutes() {
        assertThat(usedAt(Optional.empty()).isUseWorthNoting(NOW)).isTrue();
        assertThat(usedAt(Optional.of(NOW.minusSeconds(299))).isUseWorthNoting(NOW))
                .isFalse();
        assertThat(usedAt(Optional.of(NOW.minusSeconds(300))).isUseWorthNoting(NOW))
                .isTrue();
    }

    private static PluginToken usedAt(Optional<Instant> lastUsed) {
        return new PluginToken(new PluginTokenId(1), new SiteId(1), "Blog", "YmNk", NOW.minusSeconds(9999), lastUsed);
    }
}
