package dev.footfall.http.stats.v2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.SiteReference;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.JsonTexts;
import io.vavr.control.Either;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestReaderTest {
    private final RequestReader reader = new RequestReader(new JsonTexts());

    @Test
    void where_url_and_body_name_the_same_the_body_wins() {
        assertThat(read(Map.of("site_id", "url.io", "foo", "bar"), "{\"site_id\":\"body.io\"}"))
                .isEqualTo(Either.right(JsonTexts.members("{'site_id':'body.io','foo':'bar'}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "\"x\"", "null", "{}"})
    void a_body_that_is_no_object_asks_nothing(String body) {
        assertThat(read(Map.of(), body)).isEqualTo(Either.right(new JsonTree.Members(Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'a':1}", "{} x", " "})
    void what_is_no_json_is_a_bad_request(String body) {
        assertThat(read(Map.of(), body)).isEqualTo(Either.left(ErrorAnswer.badRequest("Bad Request")));
    }

    @Test
    void a_body_beyond_the_limit_is_not_read_to_its_end() {
        assertThat(read(Map.of(), "x".repeat(8_000_001)))
                .isEqualTo(Either.left(new ErrorAnswer(413, "Request Entity Too Large")));
    }

    @Test
    void a_site_is_named_by_text_only() {
        assertThat(site("{}")).isEqualTo(new SiteReference.Absent());
        assertThat(site("{'site_id':null}")).isEqualTo(new SiteReference.Absent());
        assertThat(site("{'site_id':''}")).isEqualTo(new SiteReference.Named(""));
        assertThat(site("{'site_id':1}")).isEqualTo(new SiteReference.Unreadable());
    }

    private static SiteReference site(String request) {
        return RequestReader.site(JsonTexts.members(request));
    }

    private Either<ErrorAnswer, JsonTree.Members> read(Map<String, String> parameters, String body) {
        return reader.read(
                new MultivaluedHashMap<>(parameters), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
