package dev.footfall.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text with Jackson's streaming parser, at most 1,000 levels deep, and writes it. */
public final class JsonText implements JsonReader {
    private static final int DEEPEST = 1_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    @Override
    public Either<NotJson, JsonTree> read(byte[] utf8) {
        return read(utf8, 0, utf8.length);
    }

    /** The tree as text without spaces: members in their order, numbers as they were spelt. */
    public static String write(JsonTree tree) {
        StringWriter text = new StringWriter();
        try (JsonOutput output = new JsonOutput(text)) {
            output.write(tree);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory cannot fail", impossible);
        }
        return text.toString();
    }

    /** As {@link #write(JsonTree)}, in UTF-8. The stream is flushed and stays open. */
    public static void write(JsonTree tree, OutputStream stream) throws IOException {
        JsonOutput output = JsonOutput.to(stream);
        output.write(tree);
        output.flush();
    }

    static Either<NotJson, JsonTree> read(byte[] bytes, int offset, int length) {
        if (isWider(bytes, offset, length)) {
            return Either.left(new NotJson("it is not in UTF-8"));
        }
        try (JsonParser parser = FACTORY.createParser(bytes, offset, length)) {
            if (parser.nextToken() == null) {
                return Either.left(new NotJson("there is nothing"));
            }
            JsonTree tree = value(parser);
            return parser.nextToken() == null
                    ? Either.right(tree)
                    : Either.left(new NotJson("there is more than one value"));
        } catch (StreamConstraintsException tooBig) {
            return Either.left(new NotJson("it is nested too deeply or holds too long a text or number"));
        } catch (NumberFormatException beyond) {
            // Jackson lets a power of ten through that no decimal number can have.
            return Either.left(new NotJson("it holds a number beyond all bounds"));
        } catch (IOException malformed) {
            return Either.left(new NotJson("it is malformed"));
        }
    }

    // Jackson would recognise UTF-16 and UTF-32 by the zeros among the first bytes; no JSON in UTF-8 has any.
    private static boolean isWider(byte[] bytes, int offset, int length) {
        for (int at = 0; at < Math.min(length, 4); at++) {
            if (bytes[offset + at] == 0) {
                return true;
            }
        }
        return false;
    }

    private static JsonTree value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonTree.Text(parser.getText());
            case VALUE_NUMBER_INT -> new JsonTree.Numeral(parser.getDecimalValue(), true);
            case VALUE_NUMBER_FLOAT -> new JsonTree.Numeral(parser.getDecimalValue(), false);
            case VALUE_TRUE -> new JsonTree.Bool(true);
            case VALUE_FALSE -> new JsonTree.Bool(false);
            case VALUE_NULL -> new JsonTree.Null();
            case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    private static JsonTree members(JsonParser parser) throws IOException {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new JsonTree.Members(members);
    }

    private static JsonTree items(JsonParser parser) throws IOException {
        List<JsonTree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new JsonTree.Items(items);
    }
}
