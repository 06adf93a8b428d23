package dev.footfall.http.plugins;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.openapi.Document;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An OpenAPI document as a page that needs nothing from elsewhere, not even a script. */
record DocumentPage(JsonTree.Members document) {
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;"
            + "padding:0 1rem}summary{cursor:pointer;padding:.4rem 0}b{font-family:monospace;display:inline-block;"
            + "min-width:5rem}pre{background:#f4f4f6;padding:1rem;overflow:auto}";

    String html() {
        String title = escaped(text(object(document, "info"), "title"));
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>"
                + STYLE + "</style></head><body>\n<h1>" + title
                + "</h1>\n<p>HTTP Basic: the token of a plugin as password, with any user. As a document: "
                + "<a href=\"openapi\">OpenAPI</a>.</p>\n<h2>Requests</h2>\n" + operations() + "<h2>Shapes</h2>\n"
                + shapes() + "</body></html>\n";
    }

    private String operations() {
        return object(document, "paths").members().entrySet().stream()
                .flatMap(path -> members(path.getValue()).members().entrySet().stream()
                        .map(operation -> folded(
                                "<b>" + escaped(operation.getKey().toUpperCase(Locale.ROOT)) + "</b> "
                                        + escaped(path.getKey()) + " &mdash; "
                                        + escaped(text(members(operation.getValue()), "summary")),
                                operation.getValue())))
                .collect(Collectors.joining());
    }

    private String shapes() {
        return object(object(document, "components"), "schemas").members().entrySet().stream()
                .map((Map.Entry<String, JsonTree> shape) -> folded(escaped(shape.getKey()), shape.getValue()))
                .collect(Collectors.joining());
    }

    private static String folded(String heading, JsonTree content) {
        return "<details><summary>" + heading + "</summary><pre>" + escaped(Document.indented(content))
                + "</pre></details>\n";
    }

    private static JsonTree.Members object(JsonTree.Members parent, String name) {
        return members(parent.member(name).orElseThrow());
    }

    private static JsonTree.Members members(JsonTree tree) {
        return Written.of(tree).members();
    }

    private static String text(JsonTree.Members parent, String name) {
        return new Written(parent).text(name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
