package dev.footfall.benchmarks;

import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Answers of both kinds, each row as its dimensions and then its metrics. */
final class Answers {
    private final URI server;
    private final String key;
    private final JsonReader json;

    Answers(URI server, String key, JsonReader json) {
        this.server = server;
        this.key = key;
        this.json = json;
    }

    byte[] overHttp(Question question) throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) server.resolve(question.path().isEmpty() ? "/api/v2/query" : question.path())
                        .toURL()
                        .openConnection();
        asked.setRequestProperty("Authorization", "Bearer " + key);
        if (!question.request().isEmpty()) {
            asked.setDoOutput(true);
            asked.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = asked.getOutputStream()) {
                out.write(question.request().getBytes(StandardCharsets.UTF_8));
            }
        }
        if (asked.getResponseCode() != HttpURLConnection.HTTP_OK) {
            String why = new String(asked.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            throw new IllegalStateException(question.id() + ": " + why);
        }
        try (InputStream in = asked.getInputStream()) {
            return in.readAllBytes();
        }
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
