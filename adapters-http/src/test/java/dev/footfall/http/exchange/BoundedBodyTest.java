package dev.footfall.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundedBodyTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 4, 5, 6, 10, 11, Integer.MAX_VALUE})
    void a_body_is_whole_whatever_is_said_of_its_length(int said) {
        assertThat(read("event", said, 10)).contains("event");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4, 5, 6})
    void a_body_as_long_as_the_limit_is_taken(int said) {
        assertThat(read("event", said, 5)).contains("event");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 4, 5, 6})
    void a_longer_one_is_not(int said) {
        assertThat(read("event", said, 4)).isEmpty();
    }

    @Test
    void of_a_long_body_no_more_is_read_than_the_limit() {
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[1_000]);
        assertThat(BoundedBody.read(body, 7, 100)).isEmpty();
        assertThat(body.available()).isEqualTo(899);
    }

    @Test
    void a_body_that_breaks_off_is_a_bad_request() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatThrownBy(() -> BoundedBody.read(broken, 3, 100)).isInstanceOf(BadRequestException.class);
    }

    private static Optional<String> read(String body, int said, int most) {
        return BoundedBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), said, most)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
