package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.embedded.BackedUp.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestTest {
    private static final String WRITTEN = "{\"format\":1,\"version\":\"1.2\",\"taken_at\":\"2026-02-01T12:00:00.250Z\","
            + "\"secret\":\"included\",\"configuration\":{\"sites\":2},\"statistics\":{\"events\":9,\"sessions\":3}}";

    @Test
    void it_is_json_that_people_can_read() {
        assertThat(new String(manifest(Optional.of("1.2"), Secret.INCLUDED).json(), StandardCharsets.UTF_8))
                .isEqualTo(WRITTEN);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_again(Secret secret) {
        Manifest manifest = manifest(Optional.empty(), secret);

        assertThat(Manifest.read(manifest.json())).isEqualTo(manifest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "format":1            | "format":2            | its format is 2, and this version of Footfall reads 1 only.
                    "format":1            | "former":1            | its manifest lacks "format".
                    "events":9            | "events":9.5          | its manifest is not as it was written.
                    "events":9            | "events":1e400        | its manifest is not as it was written.
                    "events":9            | "events":-1           | its manifest is not as it was written.
                    "secret":"included"   | "secret":"lost"       | its manifest does not say where the secret is.
                    2026-02-01T           | yesterday             | its manifest does not say when it was made.
                    {"sites":2}           | []                    | its manifest is not as it was written.
                    {"sites":2}           | {                     | its manifest is no JSON: it is malformed.
                    """)
    void what_is_no_manifest_is_refused_in_one_sentence(String right, String wrong, String why) {
        byte[] json = WRITTEN.replace(right, wrong).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Manifest.read(json))
                .isInstanceOf(BackupUnreadable.class)
                .hasMessage("The backup cannot be restored: " + why);
    }

    private static Manifest manifest(Optional<String> version, Secret secret) {
        return new Manifest(
                version,
                new BackedUp(
                        Instant.parse("2026-02-01T12:00:00.25Z"),
                        RowCounts.of(Map.of("sites", 2L), Map.of("sessions", 3L, "events", 9L)),
                        secret));
    }
}
