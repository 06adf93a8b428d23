package dev.footfall.http.document;

import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Shape;
import java.util.List;
import java.util.OptionalInt;

/** What the document says about itself. */
final class DocumentOperations {
    private static final Family FAMILY = Family.open("Documents");

    private DocumentOperations() {}

    static List<Operation> all() {
        return List.of(
                FAMILY.describes(OpenApiResource.class, "document", "readOpenApi", "This document")
                        .answers("OpenAPI 3.1", new Shape.Dictionary(new Shape.Anything(), OptionalInt.empty()))
                        .done(),
                FAMILY.describes(ExplorerResource.class, "page", "readExplorer", "A page to try the APIs")
                        .answers(200, "The page", Content.text("text/html"))
                        .done(),
                FAMILY.describes(ExplorerResource.class, "script", "readExplorerScript", "What the page does")
                        .path("file", "As explorer.js")
                        .answers(200, "The script", Content.text("text/javascript"))
                        .refuses(ErrorAnswer.notFound())
                        .done(),
                FAMILY.describes(ExplorerResource.class, "style", "readExplorerStyle", "What the page looks like")
                        .answers(200, "The style sheet", Content.text("text/css"))
                        .done());
    }
}
