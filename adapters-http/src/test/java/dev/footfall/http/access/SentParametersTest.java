package dev.footfall.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.JsonTexts;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §1.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentParametersTest {
    private final SentParameters parameters = new SentParameters(new JsonTexts());

    private Either<ErrorAnswer, JsonTree.Members> read(String method, String query, String type, String body) {
        ContainerRequest request = new ContainerRequest(
                URI.create("http://localhost/"),
                URI.create("http://localhost/api/v1/sites/goals" + query),
                method,
                null,
                new MapPropertiesDelegate(),
                null);
        request.header("Content-Type", type);
        request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return parameters.read(request);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT    | ?site_id=q        | application/json                  | {"site_id":"b"}   | b
            PUT    | ?site_id=q        | application/json                  | {"other":"b"}     | q
            PUT    | ?site_id=q        | application/json                  | ["site_id"]       | q
            PUT    | ?site_id=q        | application/json                  | ``                | q
            PUT    | ?site_id=a&site_id=q | text/plain                     | {"site_id":"b"}   | q
            PUT    | ?site_id=q        | application/x-www-form-urlencoded | site_id=b+c%2F    | b c/
            DELETE | ``                | application/json;charset=utf-8    | {"site_id":"b"}   | b
            DELETE | ?site_id=%C3%A4   | application/json                  | {}                | ä
            GET    | ?site_id=q        | application/json                  | {"site_id":"b"}   | q
            """)
    void the_body_wins_over_the_query(String method, String query, String type, String body, String site) {
        assertThat(read(method, query, type, body).get().member("site_id")).contains(new JsonTree.Text(site));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,?custom_props[plan]=pro,text/plain,x",
        "PUT,?x=y,application/x-www-form-urlencoded,custom_props[plan]=pro"
    })
    void brackets_make_objects(String method, String query, String type, String body) {
        assertThat(read(method, query.replace("[", "%5B").replace("]", "%5D"), type, body)
                        .get()
                        .member("custom_props"))
                .contains(new JsonTree.Members(Map.of("plan", new JsonTree.Text("pro"))));
    }
}
