package dev.footfall.acceptance;

import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** Features as HTML that needs nothing from elsewhere. Examples are shown as they were written. */
final class SpecificationPage {
    private final StringBuilder contents = new StringBuilder();
    private final StringBuilder features = new StringBuilder();
    private String chapter = "";
    private int withinChapter;
    private int passed;
    private int others;

    /** @param results by the lines of scenarios and of rows of examples */
    void add(URI uri, String source, Node feature, Map<Integer, Result> results) {
        SpecificationChapter own = SpecificationChapter.of(uri);
        if (!own.folder().equals(chapter)) {
            begin(own);
        }
        withinChapter++;
        String id = own.id() + "-" + SpecificationChapter.idOf(uri);
        String name =
                own.number() + "." + withinChapter + " " + feature.getName().orElse(id);
        long failures = results.values().stream()
                .filter(result -> !result.getStatus().isOk())
                .count();
        passed += (int) (results.size() - failures);
        others += (int) failures;
        contents.append("<a href=\"#")
                .append(id)
                .append("\" class=\"")
                .append(failures == 0 ? "passed" : "failed")
                .append("\">")
                .append(escaped(name))
                .append("</a>");
        features.append("<section id=\"")
                .append(id)
                .append("\"><h2>")
                .append(escaped(name))
                .append("</h2>");
        new SpecificationText(source, results, features).describe(feature);
        features.append("</section>");
    }

    private void begin(SpecificationChapter next) {
        chapter = next.folder();
        withinChapter = 0;
        contents.append("<h2><a href=\"#")
                .append(next.id())
                .append("\">")
                .append(escaped(next.heading()))
                .append("</a></h2>");
        features.append("<header class=\"chapter\" id=\"")
                .append(next.id())
                .append("\"><h1>")
                .append(escaped(next.heading()))
                .append("</h1><p>")
                .append(escaped(next.about()))
                .append("</p></header>");
    }

    String html() {
        String verdict = others == 0 ? "passed" : "failed";
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>What Footfall does</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"><style>" + resource("report.css")
                + "</style></head><body><nav aria-label=\"Features\"><h1>What Footfall does</h1><p class=\"" + verdict
                + "\">" + passed + " examples hold" + (others == 0 ? "" : ", " + others + " do not") + "</p>"
                + "<label>Search <input type=\"search\" id=\"search\"></label><p id=\"found\" role=\"status\"></p>"
                + contents + "</nav><main>" + features + "</main><script>" + resource("report.js")
                + "</script></body></html>\n";
    }

    static String resource(String name) {
        try (InputStream text = SpecificationPage.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is not here");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Nodes below a node; none for what has none. */
    static Stream<Node> below(Node node) {
        return node instanceof Node.Container<?> container
                ? container.elements().stream().map(Node.class::cast)
                : Stream.of();
    }
}
