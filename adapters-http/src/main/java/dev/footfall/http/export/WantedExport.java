package dev.footfall.http.export;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.domain.site.Site;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.stream.Stream;

/** Which events somebody wants, and how. */
record WantedExport(ExportFormat format, Span span) {
    private static final String FORMAT = "format";

    static Either<ErrorAnswer, WantedExport> of(MultivaluedMap<String, String> parameters) {
        return format(parameters)
                .flatMap(format -> ExportDays.span(parameters)
                        .flatMap(WantedExport::forwards)
                        .map(span -> new WantedExport(format, span)));
    }

    private static Either<ErrorAnswer, ExportFormat> format(MultivaluedMap<String, String> parameters) {
        String name = parameters.getFirst(FORMAT);
        return name == null
                ? Either.right(ExportFormat.NDJSON)
                : Stream.of(ExportFormat.values())
                        .filter(format -> format.wireName().equals(name))
                        .findFirst()
                        .<Either<ErrorAnswer, ExportFormat>>map(Either::right)
                        .orElseGet(() -> Either.left(ErrorAnswer.badRequest("format: must be ndjson or parquet")));
    }

    private static Either<ErrorAnswer, Span> forwards(Span span) {
        return span.from()
                        .flatMap(from -> span.to().filter(to -> to.isBefore(from)))
                        .isPresent()
                ? Either.left(ErrorAnswer.badRequest("to: is before from"))
                : Either.right(span);
    }

    /** As in {@code shop_example_events.ndjson}: a name that needs no escapes anywhere. */
    String fileName(Site site) {
        return site.domain().value().replaceAll("[^A-Za-z0-9-]", "_") + "_events." + format.wireName();
    }
}
