package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server's document says about an exchange. A request that is answered well has to be as described, one that is
 * refused need not; every answer has to be. Members that are not described are mistakes here, though a client is to pass
 * over them. Parameters of other operations are passed over, as the APIs do.
 */
final class PublishedContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANY_JSON = "application/json";
    private static final int REDIRECTION = 300;
    /** What browsers ask before they send a request of another site: whether it may be sent. */
    private static final String BROWSERS_QUESTION = "OPTIONS";

    /** Trackers of all ages send here what they have; members and parameters that are not known are passed over. */
    private static final Set<String> TOLERANT = Set.of("/api/event", "/api/error");

    private static final String ANY_OTHER_JSON = "+json";
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final int REFUSAL = 400;

    private final PublishedOperations operations;
    private final PublishedSchemas schemas;
    private final PublishedSchemas tolerant;

    PublishedContract(String document, String querySchema) {
        JsonNode tree = read(document);
        this.tolerant = new PublishedSchemas(tree, querySchema);
        close(tree);
        this.operations = new PublishedOperations(tree);
        this.schemas = new PublishedSchemas(tree, querySchema);
    }

    /** Lets no object have members that are not described. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(PublishedContract::close);
    }

    void check(HttpRequest request, String body, HttpResponse<String> response) {
        if (request.method().equals(BROWSERS_QUESTION)) {
            return;
        }
        Optional<PublishedOperations.Found> found = operations.find(request.method(), operations.pathOf(request.uri()));
        if (found.isEmpty()) {
            assertThat(response.statusCode())
                    .as("the answer to %s, which is not described", request)
                    .isGreaterThanOrEqualTo(REFUSAL);
            return;
        }
        List<String> faults = new ArrayList<>(answerFaults(found.get(), request, response));
        if (response.statusCode() < REDIRECTION) {
            faults.addAll(
                    TOLERANT.contains(operations.pathOf(request.uri()))
                            ? bodyFaults(found.get().at("requestBody"), request, body)
                            : requestFaults(found.get(), request, body));
        }
        assertThat(faults)
                .as("%s %s, answered %s %s", request, body, response.statusCode(), response.body())
                .isEmpty();
    }

    private List<String> answerFaults(
            PublishedOperations.Found operation, HttpRequest request, HttpResponse<String> response) {
        PublishedOperations.Found answer =
                operations.resolved(operation.at("responses", Integer.toString(response.statusCode())));
        if (answer.node().isMissingNode()) {
            return List.of("the document knows no answer " + response.statusCode());
        }
        if (request.method().equals("HEAD")
                || (!answer.node().has("content") && response.body().isEmpty())) {
            return List.of();
        }
        String type = mediaType(response.headers().firstValue("Content-Type").orElse(""));
        PublishedOperations.Found content = answer.at("content", type);
        if (content.node().isMissingNode()) {
            return List.of("the document knows no answer of type '" + type + "'");
        }
        return type.equals(ANY_JSON) ? schemas.faults(content, read(response.body())) : List.of();
    }

    /** What is wrong with an answer to an operation, by its name, that is said to be a good one. */
    List<String> faultsOfAnswer(String operation, JsonNode json) {
        return schemas.faults(operations.named(operation).at("responses", "200", "content", ANY_JSON), json);
    }

    /** What was said to an endpoint that passes over what it does not know. */
    private List<String> bodyFaults(PublishedOperations.Found wanted, HttpRequest request, String body) {
        String type = request.headers()
                .firstValue("Content-Type")
                .map(PublishedContract::mediaType)
                .orElse(ANY_JSON);
        if (wanted.node().isMissingNode()) {
            return List.of();
        }
        PublishedOperations.Found content = wanted.at("content", type.endsWith(ANY_OTHER_JSON) ? ANY_JSON : type);
        if (content.node().isMissingNode()) {
            return List.of("the document knows no event of type '" + type + "'");
        }
        return FORMS.contains(type) ? List.of() : tolerant.faults(content, read(body));
    }

    private List<String> requestFaults(PublishedOperations.Found operation, HttpRequest request, String body) {
        Map<String, String> query = query(request.uri().getRawQuery());
        List<String> faults = new ArrayList<>();
        PublishedOperations.Found wanted = operation.at("requestBody");
        boolean isMerged =
                wanted.node().has("required") && !wanted.node().path("required").asBoolean();
        for (int i = 0; i < operation.node().path("parameters").size(); i++) {
            PublishedOperations.Found parameter = operation.at("parameters", Integer.toString(i));
            String name = parameter.node().path("name").asText();
            String value = parameter.node().path("in").asText().equals("path")
                    ? operation.variables().get(name)
                    : query.remove(name);
            if (value != null) {
                faults.addAll(schemas.textFaults(parameter, value));
            } else if (parameter.node().path("required").asBoolean() && body.isEmpty()) {
                faults.add("the parameter " + name + " is required");
            }
        }
        if (wanted.node().isMissingNode()) {
            query.keySet().stream()
                    .filter(name -> !operations.parameters().contains(name))
                    .forEach(name -> faults.add("the parameter " + name + " is described nowhere"));
        } else {
            faults.addAll(bodyFaults(wanted, request, body, isMerged ? query : Map.of()));
        }
        return faults;
    }

    private List<String> bodyFaults(
            PublishedOperations.Found wanted, HttpRequest request, String body, Map<String, String> query) {
        String type = mediaType(request.headers().firstValue("Content-Type").orElse(ANY_JSON));
        PublishedOperations.Found content = wanted.at("content", type);
        if (content.node().isMissingNode()) {
            return List.of("the document knows no request of type '" + type + "'");
        }
        if (!content.node().path("schema").has("$ref")
                && !content.node().path("schema").has("properties")) {
            return List.of(); // lines, which are no JSON as a whole
        }
        ObjectNode sent = JSON.createObjectNode();
        query.forEach(sent::put);
        JsonNode written = body.isEmpty() ? JSON.createObjectNode() : read(body);
        return written instanceof ObjectNode object
                ? schemas.faults(content, sent.setAll(object))
                : schemas.faults(content, written);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] pair = part.split("=", 2);
            query.put(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String mediaType(String header) {
        return header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + json, noJson);
        }
    }
}
