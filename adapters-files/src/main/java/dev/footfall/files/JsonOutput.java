package dev.footfall.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.footfall.domain.json.JsonTree;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes trees one after the other, without anything between them. */
final class JsonOutput implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder().build().setRootValueSeparator("");
    private static final int CHARACTERS = 1 << 16;

    private final JsonGenerator generator;

    JsonOutput(Writer writer) throws IOException {
        this.generator = FACTORY.createGenerator(writer);
    }

    /** In UTF-8. Half a surrogate pair, which JSON can spell but UTF-8 cannot, becomes a question mark. */
    static JsonOutput to(OutputStream stream) throws IOException {
        return new JsonOutput(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), CHARACTERS));
    }

    void write(JsonTree tree) throws IOException {
        switch (tree) {
            case JsonTree.Members(var members) -> writeMembers(members);
            case JsonTree.Items(var items) -> {
                generator.writeStartArray();
                for (JsonTree item : items) {
                    write(item);
                }
                generator.writeEndArray();
            }
            case JsonTree.Text(var text) -> generator.writeString(text);
            case JsonTree.Numeral number -> generator.writeNumber(spelt(number));
            case JsonTree.Bool(var bool) -> generator.writeBoolean(bool);
            case JsonTree.Null() -> generator.writeNull();
        }
    }

    void lineFeed() throws IOException {
        generator.writeRaw('\n');
    }

    void flush() throws IOException {
        generator.flush();
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }

    private void writeMembers(Map<String, JsonTree> members) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<String, JsonTree> member : members.entrySet()) {
            generator.writeFieldName(member.getKey());
            write(member.getValue());
        }
        generator.writeEndObject();
    }

    private static String spelt(JsonTree.Numeral number) {
        return number.isWrittenAsInteger()
                ? number.value().toPlainString()
                : number.value().toString();
    }
}
