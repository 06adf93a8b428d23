package dev.footfall.benchmarks;

import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers of both kinds, each row as its dimensions and then its metrics. Those over HTTP come on one connection, which is
 * kept open.
 */
final class Answers implements AutoCloseable {
    private static final int OK = 200;

    private final Connection connection;
    private final URI server;
    private final String key;
    private final JsonReader json;

    Answers(URI server, String key, JsonReader json) throws IOException {
        this.connection = new Connection(server);
        this.server = server;
        this.key = key;
        this.json = json;
    }

    byte[] overHttp(Question question) throws IOException {
        Connection.Answer answer = connection.send(request(question));
        if (answer.status() != OK) {
            throw new IllegalStateException(question.id() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private byte[] request(Question question) {
        byte[] body = question.request().getBytes(StandardCharsets.UTF_8);
        String start = body.length == 0
                ? "GET " + question.path() + " HTTP/1.1\r\n"
                : "POST /api/v2/query HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n";
        String headers = "Host: " + server.getAuthority() + "\r\nAuthorization: Bearer " + key + "\r\n\r\n";
        return (start + headers + question.request()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** What came over HTTP as comparable text. */
    List<String> rows(byte[] body) {
        JsonTree tree = json.read(body).getOrElseThrow(problem -> new IllegalStateException(problem.reason()));
        if (tree instanceof JsonTree.Members answer && answer.members().get("results") instanceof JsonTree.Items rows) {
            return rows.items().stream().map(Answers::row).toList();
        }
        return List.of(text(tree));
    }

    private static String row(JsonTree row) {
        List<String> cells = new ArrayList<>();
        if (row instanceof JsonTree.Members members) {
            for (String part : List.of("dimensions", "metrics")) {
                if (members.members().get(part) instanceof JsonTree.Items items) {
                    items.items().forEach(item -> cells.add(text(item)));
                }
            }
        }
        return String.join(" | ", cells);
    }

    static String row(List<Object> row) {
        return String.join(
                " | ",
                row.stream()
                        .map(cell -> cell instanceof Number number ? text(number.doubleValue()) : String.valueOf(cell))
                        .toList());
    }

    private static String text(JsonTree value) {
        return switch (value) {
            case JsonTree.Text(String text) -> text;
            case JsonTree.Numeral number -> text(number.value().doubleValue());
            case JsonTree.Null() -> "null";
            case JsonTree.Bool(boolean truth) -> Boolean.toString(truth);
            case JsonTree.Items items -> items.toString();
            case JsonTree.Members members -> members.toString();
        };
    }

    private static String text(double number) {
        return Double.toString(number);
    }
}
