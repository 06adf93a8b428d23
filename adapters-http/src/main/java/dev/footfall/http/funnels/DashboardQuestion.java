package dev.footfall.http.funnels;

import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom a dashboard asks about, in the parameters of its address, put as the Query API has it (sites-api.md §9.2). */
record DashboardQuestion(JsonReader json) {
    private static final String USUAL_PERIOD = "30d";
    private static final String CUSTOM = "custom";
    private static final String DATE = "date";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** What is wrong with the dates comes before everything else. */
    Either<ErrorAnswer, QueryRequest> read(MultivaluedMap<String, String> parameters, String domain) {
        boolean areDates = Stream.of(DATE, FROM, TO)
                .flatMap(name -> last(parameters, name).stream())
                .allMatch(DashboardQuestion::isDate);
        return areDates
                ? PeopleReader.read(query(parameters), domain, Set.of())
                : Either.left(
                        ErrorAnswer.badRequest("Failed to parse 'date' argument. Only ISO 8601 dates are allowed, e.g. "
                                + "`2019-09-07`, `2020-01-01`"));
    }

    private JsonTree.Members query(MultivaluedMap<String, String> parameters) {
        Map<String, JsonTree> query = new LinkedHashMap<>();
        query.put("date_range", range(parameters));
        last(parameters, DATE).map(JsonTree.Text::new).ifPresent(date -> query.put("relative_date", date));
        last(parameters, "filters").map(this::tree).ifPresent(filters -> query.put("filters", filters));
        return new JsonTree.Members(query);
    }

    private static JsonTree range(MultivaluedMap<String, String> parameters) {
        String period = last(parameters, "period").orElse(USUAL_PERIOD);
        Optional<String> from = last(parameters, FROM);
        Optional<String> to = last(parameters, TO);
        return period.equals(CUSTOM) && from.isPresent() && to.isPresent()
                ? new JsonTree.Items(List.of(new JsonTree.Text(from.get()), new JsonTree.Text(to.get())))
                : new JsonTree.Text(period);
    }

    // What is no JSON is a text, which filters are not either.
    private JsonTree tree(String filters) {
        return json.read(filters.getBytes(StandardCharsets.UTF_8)).getOrElse(() -> new JsonTree.Text(filters));
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static Optional<String> last(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(List::getLast);
    }
}
