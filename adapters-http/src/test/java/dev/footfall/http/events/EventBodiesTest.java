package dev.footfall.http.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.JsonTexts;
import io.vavr.control.Either;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventBodiesTest {
    private static final MediaType PLAIN = MediaType.TEXT_PLAIN_TYPE;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final Either<EventProblem, JsonTree.Members> NOTHING = Either.right(new JsonTree.Members(Map.of()));
    private static final Either<EventProblem, JsonTree.Members> UNREADABLE =
            Either.left(new EventProblem.Invalid(FieldErrors.unreadable()));

    private final EventBodies bodies = new EventBodies(new JsonTexts());

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '~', textBlock = """
            application/json                ~ {'n':'x'}
            application/json; charset=utf-8 ~ {'n':'x'}
            application/problem+json        ~ {'n':'x'}
            text/plain                      ~ {'n':'x'}
            text/plain; charset=utf-8       ~ {'n':'x'}
            application/octet-stream        ~ {'n':'x'}
            """)
    void json_is_read_whatever_it_is_called(String type, String body) {
        assertThat(read(MediaType.valueOf(type), body.replace('\'', '"')))
                .isEqualTo(Either.right(JsonTexts.members(body)));
    }

    @Test
    void json_that_is_no_object_says_nothing() {
        assertThat(read(JSON, "")).isEqualTo(NOTHING);
        assertThat(read(JSON, "[1,2]")).isEqualTo(NOTHING);
        assertThat(read(JSON, "7")).isEqualTo(NOTHING);
        assertThat(read(JSON, "{")).isEqualTo(UNREADABLE);
    }

    @Test
    void plain_text_must_be_an_object() {
        assertThat(read(PLAIN, "")).isEqualTo(UNREADABLE);
        assertThat(read(PLAIN, "[1,2]")).isEqualTo(UNREADABLE);
        assertThat(read(PLAIN, "{")).isEqualTo(UNREADABLE);
        assertThat(read(PLAIN, "hello")).isEqualTo(UNREADABLE);
    }

    @Test
    void without_a_content_type_the_body_is_not_read() throws IOException {
        InputStream failing = InputStream.nullInputStream();
        failing.close();

        assertThat(bodies.read(null, failing, -1)).isEqualTo(NOTHING);
    }

    @Test
    void forms_become_trees() {
        assertThat(read(
                        MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                        "n=Sign+up&u=https%3A%2F%2Fx.io%2F&props%5Bplan%5D=pro&props[a][b]=%C3%A9&odd&[x]=1&bad=%zz"))
                .isEqualTo(Either.right(
                        JsonTexts.members("{'n':'Sign up','u':'https://x.io/','props':{'plan':'pro','a':{'b':'é'}},"
                                + "'odd':'','bad':'%zz'}")));
    }

    @Test
    void so_do_forms_in_parts() {
        String body = String.join(
                "\r\n",
                "preamble",
                "--B",
                "Content-Disposition: form-data; name=\"n\"",
                "",
                "pageview",
                "--B",
                "content-disposition: form-data; name=\"props[plan]\"",
                "Content-Type: text/plain",
                "",
                "é",
                "2",
                "--B",
                "Content-Disposition: form-data; name=\"f\"; filename=\"x.txt\"",
                "",
                "file",
                "--B--",
                "");

        assertThat(read(MediaType.valueOf("multipart/form-data; boundary=B"), body))
                .isEqualTo(Either.right(JsonTexts.members("{'n':'pageview','props':{'plan':'é\\r\\n2'}}")));
    }

    @Test
    void a_body_beyond_its_limit_is_refused() {
        assertThat(read(JSON, "\"" + "x".repeat(8_000_000) + "\"")).isEqualTo(Either.left(new EventProblem.TooLarge()));
        assertThat(read(PLAIN, "{\"n\":\"" + "x".repeat(1_000_000) + "\"}")).isEqualTo(UNREADABLE);
    }

    private Either<EventProblem, JsonTree.Members> read(@Nullable MediaType type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return bodies.read(type, new ByteArrayInputStream(bytes), bytes.length);
    }
}
