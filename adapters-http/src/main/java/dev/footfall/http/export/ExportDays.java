package dev.footfall.http.export;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The days of an export: from the first to the last, in UTC, each open when it is not given. */
public final class ExportDays {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private ExportDays() {}

    public static Either<ErrorAnswer, Span> span(MultivaluedMap<String, String> parameters) {
        return day(parameters, "from")
                .flatMap(from -> day(parameters, "to")
                        .map(to -> new Span(from.map(SiteTimeZone.UTC::startOf), to.map(SiteTimeZone.UTC::endOf))));
    }

    private static Either<ErrorAnswer, Optional<LocalDate>> day(
            MultivaluedMap<String, String> parameters, String name) {
        String text = parameters.getFirst(name);
        if (text == null) {
            return Either.right(Optional.empty());
        }
        try {
            return FORM.matcher(text).matches() ? Either.right(Optional.of(LocalDate.parse(text))) : invalid(name);
        } catch (DateTimeException noSuchDay) {
            return invalid(name);
        }
    }

    private static Either<ErrorAnswer, Optional<LocalDate>> invalid(String name) {
        return Either.left(ErrorAnswer.badRequest(name + ": is invalid"));
    }
}
