package dev.footfall.persistence.configuration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.footfall.domain.json.JsonTree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON trees as text in a column. What comes back equals what was written, to the digits of its numbers. */
final class JsonColumn {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonColumn() {}

    static String write(JsonTree tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, tree);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, JsonTree tree) throws IOException {
        switch (tree) {
            case JsonTree.Members(Map<String, JsonTree> members) -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonTree> member : members.entrySet()) {
                    generator.writeFieldName(member.getKey());
                    write(generator, member.getValue());
                }
                generator.writeEndObject();
            }
            case JsonTree.Items(List<JsonTree> items) -> {
                generator.writeStartArray();
                for (JsonTree item : items) {
                    write(generator, item);
                }
                generator.writeEndArray();
            }
            case JsonTree.Text(String value) -> generator.writeString(value);
            case JsonTree.Numeral numeral -> generator.writeNumber(digits(numeral));
            case JsonTree.Bool(boolean value) -> generator.writeBoolean(value);
            case JsonTree.Null() -> generator.writeNull();
        }
    }

    /** A float whose digits alone would read as an integer, as of {@code 1.5e1}, gets an exponent that changes nothing. */
    private static String digits(JsonTree.Numeral numeral) {
        BigDecimal value = numeral.value();
        return !numeral.isWrittenAsInteger() && value.scale() == 0 ? value + "e0" : value.toString();
    }

    /** Text that is no JSON means that the database is not ours, and throws. */
    static JsonTree read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return read(parser);
        } catch (IOException malformed) {
            throw new IllegalStateException("the configuration store holds malformed JSON", malformed);
        }
    }

    private static JsonTree read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonTree.Text(parser.getText());
            case VALUE_NUMBER_INT -> new JsonTree.Numeral(parser.getDecimalValue(), true);
            case VALUE_NUMBER_FLOAT -> new JsonTree.Numeral(parser.getDecimalValue(), false);
            case VALUE_TRUE -> new JsonTree.Bool(true);
            case VALUE_FALSE -> new JsonTree.Bool(false);
            case VALUE_NULL -> new JsonTree.Null();
            case null, default -> throw new IllegalStateException("the configuration store lacks a JSON value");
        };
    }

    private static JsonTree members(JsonParser parser) throws IOException {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        return new JsonTree.Members(members);
    }

    private static JsonTree items(JsonParser parser) throws IOException {
        List<JsonTree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new JsonTree.Items(items);
    }

    static String writeTexts(List<String> texts) {
        return write(new JsonTree.Items(
                texts.stream().<JsonTree>map(JsonTree.Text::new).toList()));
    }

    static List<String> readTexts(String text) {
        if (read(text) instanceof JsonTree.Items(List<JsonTree> items)) {
            return items.stream().map(JsonColumn::text).toList();
        }
        throw unexpected();
    }

    private static String text(JsonTree item) {
        if (item instanceof JsonTree.Text(String value)) {
            return value;
        }
        throw unexpected();
    }

    static JsonTree.Members readMembers(String text) {
        if (read(text) instanceof JsonTree.Members members) {
            return members;
        }
        throw unexpected();
    }

    private static IllegalStateException unexpected() {
        return new IllegalStateException("the configuration store holds JSON of another kind than it should");
    }
}
