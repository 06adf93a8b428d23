package dev.footfall.http.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.http.InProcess.Answer;
import dev.footfall.http.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** sites-api.md §10: the document of the API. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginDocumentTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PluginsWorld world = new PluginsWorld();

    private JsonNode document() {
        try {
            Answer answer = world.request("GET", "/spec/openapi").send();
            assertThat(answer.status()).isEqualTo(200);
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(noJson);
        }
    }

    @Test
    void it_says_what_it_is_and_how_to_get_in() {
        JsonNode document = document();
        assertThat(document.path("openapi").asText()).startsWith("3.");
        assertThat(document.at("/info/title").asText()).isEqualTo("Plausible Plugins API");
        assertThat(document.at("/info/version").asText()).isEqualTo("1.0-rc");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo(PluginsWorld.BASE);
        assertThat(document.at("/components/securitySchemes/basic_auth").toString())
                .isEqualTo("{\"type\":\"http\",\"scheme\":\"basic\"}");
        assertThat(document.at("/security/0/basic_auth").isArray()).isTrue();
        assertThat(document.path("paths").path("/api/plugins/v1/capabilities").at("/get/security"))
                .isEmpty();
    }

    @Test
    void it_describes_every_route_and_no_other() {
        Set<String> described = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> served = Stream.of(
                        CapabilitiesResource.class,
                        SharedLinksResource.class,
                        GoalsResource.class,
                        FunnelsResource.class,
                        CustomPropsResource.class,
                        TrackerResource.class)
                .map(Resource::from)
                .flatMap(resource -> routes("", resource))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(served);
    }

    private static Stream<String> routes(String above, Resource resource) {
        String path = above + "/" + resource.getPath();
        return Stream.concat(
                resource.getResourceMethods().stream().map(method -> method.getHttpMethod() + " " + path),
                resource.getChildResources().stream().flatMap(child -> routes(path, child)));
    }

    @Test
    void it_describes_every_answer() {
        JsonNode paths = document().path("paths");
        for (Operation operation : PluginOperations.ALL) {
            JsonNode described =
                    paths.path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT));
            assertThat(described.path("operationId").asText()).isEqualTo(operation.id());
            assertThat(described.path("responses").properties())
                    .extracting(answer -> Integer.parseInt(answer.getKey()))
                    .containsExactlyElementsOf(operation.answers().stream()
                            .map(Operation.Answer::status)
                            .toList());
            assertThat(described.has("requestBody")).isEqualTo(operation.body().isPresent());
            described
                    .path("responses")
                    .forEach(answer ->
                            assertThat(answer.path("description").asText()).isNotBlank());
        }
    }

    @Test
    void every_shape_it_refers_to_is_there() {
        JsonNode document = document();
        List<String> references = new ArrayList<>();
        document.findValuesAsText("$ref", references);
        document.findValues("mapping").forEach(mapping -> mapping.forEach(word -> references.add(word.asText())));

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
        assertThat(document.at("/components/schemas/GoalCustomEventRequest").toString())
                .isEqualTo("{\"type\":\"object\",\"required\":[\"goal_type\",\"goal\"],\"properties\":{"
                        + "\"goal_type\":{\"type\":\"string\",\"enum\":[\"Goal.CustomEvent\"]},"
                        + "\"goal\":{\"type\":\"object\",\"required\":[\"event_name\"],\"properties\":{"
                        + "\"event_name\":{\"type\":\"string\"},\"custom_props\":{\"type\":\"object\","
                        + "\"additionalProperties\":{\"type\":\"string\"},\"maxProperties\":3}}}}}");
    }

    @Test
    void people_get_a_page_that_needs_nothing_from_elsewhere() {
        Answer page = world.request("GET", "/spec/swagger-ui").send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("Plausible Plugins API", "/api/plugins/v1/goals/{id}", "minItems")
                .doesNotContain("<script", "src=", "cdn");
    }
}
