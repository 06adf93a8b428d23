package dev.footfall.http.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON for tests: what answers look like, and trees of texts. */
public final class JsonTexts implements JsonReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** As a client would see it. */
    public static String of(Object answer) {
        try {
            return Json.MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Single quotes stand for double ones. */
    public static JsonTree tree(String text) {
        return new JsonTexts()
                .read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .getOrElseThrow(notJson -> new AssertionError(notJson.reason()));
    }

    public static JsonTree.Members members(String text) {
        return (JsonTree.Members) tree(text);
    }

    @Override
    public Either<NotJson, JsonTree> read(byte[] utf8) {
        try {
            JsonNode node = MAPPER.readTree(utf8);
            return node.isMissingNode() ? Either.left(new NotJson("nothing")) : Either.right(tree(node));
        } catch (IOException malformed) {
            return Either.left(new NotJson("malformed"));
        }
    }

    private static JsonTree tree(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> new JsonTree.Text(node.textValue());
            case NUMBER -> new JsonTree.Numeral(node.decimalValue(), node.isIntegralNumber());
            case BOOLEAN -> new JsonTree.Bool(node.booleanValue());
            case NULL -> new JsonTree.Null();
            case ARRAY -> {
                List<JsonTree> items = new ArrayList<>();
                node.forEach(item -> items.add(tree(item)));
                yield new JsonTree.Items(items);
            }
            case OBJECT -> {
                Map<String, JsonTree> members = new LinkedHashMap<>();
                node.properties().forEach(member -> members.put(member.getKey(), tree(member.getValue())));
                yield new JsonTree.Members(members);
            }
            case MISSING, BINARY, POJO -> throw new AssertionError(node);
        };
    }
}
