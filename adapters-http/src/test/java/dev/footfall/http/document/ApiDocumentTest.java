package dev.footfall.http.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.footfall.domain.stats.language.QuerySchema;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.openapi.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The document of all APIs, as far as it can be judged without a server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiDocumentTest {
    private static final String ADDRESS = "http://stats.example/api/openapi.json";
    private static final Path PUBLISHED = Path.of("..", "docs", "reference", "openapi.json");
    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    private final String text = Json.text(ApiDocument.of(Operations.all(), "http://localhost:8000", "0.1.0-SNAPSHOT"));
    private final JsonNode document = read(text);
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    ADDRESS,
                    text,
                    "http://stats.example/api/docs/query/schema.json",
                    Json.text(QuerySchema.published()))));

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        assertThat(Operations.all()).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(Operations.all())
                .extracting(operation -> operation.method() + " " + operation.path())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_parameter_of_a_path_is_described_and_no_other() {
        assertThat(Operations.all())
                .allSatisfy(operation -> assertThat(operation.parameters().stream()
                                .filter(Operation.Parameter::isRequired)
                                .filter(parameter -> parameter.place() == Operation.Place.PATH)
                                .map(Operation.Parameter::name))
                        .as(operation.id())
                        .containsExactlyInAnyOrderElementsOf(IN_BRACES
                                .matcher(operation.path())
                                .results()
                                .map(match -> match.group(1))
                                .toList()));
    }

    @Test
    void every_answer_stands_once() {
        assertThat(Operations.all())
                .allSatisfy(operation -> assertThat(operation.answers())
                        .as(operation.id())
                        .extracting(Operation.Answer::status)
                        .doesNotHaveDuplicates()
                        .isNotEmpty());
    }

    @Test
    void every_json_body_has_an_example_that_is_of_its_schema() {
        List<String> wrong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        contents("", document, seen, wrong);
        assertThat(seen).hasSizeGreaterThan(Operations.all().size());
        assertThat(wrong).isEmpty();
    }

    private void contents(String at, JsonNode node, List<String> seen, List<String> wrong) {
        JsonNode json = node.path("content").path("application/json");
        if (json.isObject()) {
            String place = at + "/content/application~1json";
            seen.add(place);
            examples(json).forEach(example -> wrong.addAll(faults(place + "/schema", example)));
            if (examples(json).isEmpty()) {
                wrong.add(place + " has no example");
            }
        }
        node.properties()
                .forEach(member -> contents(
                        at + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        member.getValue(),
                        seen,
                        wrong));
    }

    private static List<JsonNode> examples(JsonNode json) {
        List<JsonNode> examples = new ArrayList<>();
        json.path("examples").forEach(example -> examples.add(example.path("value")));
        if (json.has("example")) {
            examples.add(json.path("example"));
        }
        return examples;
    }

    private List<String> faults(String place, JsonNode value) {
        String fragment = place.replace("{", "%7B").replace("}", "%7D");
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + fragment)).validate(value).stream()
                .map(error -> place + ": " + error)
                .toList();
    }

    @Test
    void everything_that_is_referred_to_is_there() {
        List<String> references = new ArrayList<>();
        document.findValuesAsText("$ref", references);
        assertThat(new TreeSet<>(references))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                reference.startsWith("#")
                                        ? document.at(reference.substring(1)).isObject()
                                        : reference.equals("docs/query/schema.json"))
                        .as(reference)
                        .isTrue());
    }

    /** So that whoever changes what is sent sees it, and so does whoever reviews it. */
    @Test
    void it_is_the_one_that_is_published() throws IOException {
        String now = document.toPrettyString() + "\n";
        if (System.getProperty("openapi", "").equals("write")) {
            Files.writeString(PUBLISHED, now);
        }
        assertThat(now)
                .as("write it again with -Dopenapi=write, and look at the difference")
                .isEqualTo(Files.readString(PUBLISHED));
    }
}
