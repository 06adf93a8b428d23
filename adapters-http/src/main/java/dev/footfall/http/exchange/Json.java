package dev.footfall.http.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Value;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How answers become JSON: components of records in their order, cells by their type. */
public final class Json {
    /** The content type of every answer but an accepted event's. */
    public static final String TYPE = "application/json; charset=utf-8";

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .addModule(new SimpleModule()
                    .addSerializer(Value.class, new CellWriter())
                    .addSerializer(JsonTree.class, new TreeWriter()))
            .build();

    private Json() {}

    /** An answer as it is sent. */
    public static String text(Object answer) {
        return written(MAPPER.writer(), answer);
    }

    /** The same for a file that is read in whatever encoding its reader believes in. */
    public static String asciiText(Object answer) {
        return written(MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII), answer);
    }

    private static String written(ObjectWriter writer, Object answer) {
        try {
            return writer.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("answers can be written", impossible);
        }
    }

    public static Response ok(Object answer) {
        return answer(Response.Status.OK.getStatusCode(), answer);
    }

    public static Response answer(int status, Object answer) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .entity(answer)
                .build();
    }

    /** A fraction always shows its point, as in {@code 50.0}, and an amount of money as well. */
    private static final class CellWriter extends JsonSerializer<Value> {
        @Override
        public void serialize(Value cell, JsonGenerator json, SerializerProvider ignored) throws IOException {
            switch (cell) {
                case Value.Text(String text) -> json.writeString(text);
                case Value.Whole(long number) -> json.writeNumber(number);
                case Value.Fraction(double number) -> json.writeNumber(number);
                case Value.Money(BigDecimal amount, String currency) -> write(amount, currency, json);
                case Value.Decimal(BigDecimal number) ->
                    throw new IllegalArgumentException("not to be shown as it is: " + number);
                case Value.Nothing() -> json.writeNull();
            }
        }

        private static void write(BigDecimal amount, String currency, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("short", MoneyText.brief(amount, currency));
            json.writeStringField("long", MoneyText.full(amount, currency));
            json.writeNumberField("value", withPoint(amount));
            json.writeStringField("currency", currency);
            json.writeEndObject();
        }

        private static BigDecimal withPoint(BigDecimal amount) {
            BigDecimal shortest = amount.stripTrailingZeros();
            return shortest.scale() < 1 ? shortest.setScale(1) : shortest;
        }
    }

    private static final class TreeWriter extends JsonSerializer<JsonTree> {
        @Override
        public void serialize(JsonTree tree, JsonGenerator json, SerializerProvider provider) throws IOException {
            switch (tree) {
                case JsonTree.Text(String text) -> json.writeString(text);
                case JsonTree.Numeral numeral -> json.writeNumber(numeral.value());
                case JsonTree.Bool(boolean value) -> json.writeBoolean(value);
                case JsonTree.Null() -> json.writeNull();
                case JsonTree.Items(List<JsonTree> items) -> {
                    json.writeStartArray();
                    for (JsonTree item : items) {
                        serialize(item, json, provider);
                    }
                    json.writeEndArray();
                }
                case JsonTree.Members(Map<String, JsonTree> members) -> {
                    json.writeStartObject();
                    for (Map.Entry<String, JsonTree> member : members.entrySet()) {
                        json.writeFieldName(member.getKey());
                        serialize(member.getValue(), json, provider);
                    }
                    json.writeEndObject();
                }
            }
        }
    }
}
