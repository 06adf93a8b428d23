package dev.footfall.server.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.server.failures.Ledger.Outcome;
import dev.footfall.server.failures.Tracker.Sent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that jumps, over everything calendars are feared for, on a server that is taking events in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockJumpsTest {
    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final String TOKEN = "s3cret";
    private static final Pattern PAGEVIEWS = Pattern.compile("\"pageviews\":(?:\\{\"value\":)?(\\d+)");
    private static final List<String> MOMENTS = List.of(
            "2096-02-28T23:59:58Z",
            "2096-02-29T00:00:05Z", // a day that there is not every year
            "2096-02-29T23:59:50Z",
            "2096-03-01T00:00:10Z",
            "2096-03-25T00:59:40Z",
            "2096-03-25T00:59:50Z",
            "2096-03-25T01:00:10Z", // an hour is left out in Tallinn
            "2096-03-25T02:00:10Z", // an hour forward
            "2096-03-25T01:00:20Z", // and back
            "2096-10-27T23:59:50Z",
            "2096-10-28T00:59:50Z",
            "2096-10-28T01:00:10Z", // an hour comes twice
            "2096-12-31T21:59:50Z",
            "2096-12-31T22:00:10Z", // the year ends in Tallinn
            "2096-12-31T23:59:50Z",
            "2097-01-01T00:00:10Z", // and in UTC
            "2096-12-31T23:30:00Z", // back over midnight
            "2097-01-01T00:30:20Z",
            "2097-01-09T12:00:00Z", // days forward
            "2097-01-04T12:00:00Z", // and back
            "2097-01-05T00:10:00Z",
            "2097-01-05T00:20:00Z",
            "2096-02-20T12:00:00Z"); // back to before all
    private static final List<String> WHILE_OTHERS_COME = List.of(
            "2096-02-20T15:00:00Z", // hours forward
            "2096-02-20T12:10:00Z"); // and back to visits that go on

    private final Installation installation;
    private final Ledger ledger = new Ledger();
    private final Tracker tracker;
    private final Tracker others;

    ClockJumpsTest(@TempDir Path folder) {
        installation = Installation.in(folder, new SiteTimeZone(TALLINN));
        tracker = installation.tracker(1);
        others = installation.tracker(2);
    }

    @Test
    void events_visits_and_answers_stay_right_whatever_the_clock_does() throws IOException {
        Map<LocalDate, Integer> counted = new HashMap<>();
        try (ServingProcess server = ServingProcess.on(installation, "--clock", "settable", "--admin-token", TOKEN);
                Wire wire = new Wire(server.address())) {
            for (String moment : MOMENTS) {
                allCome(moment, tracker, wire);
            }
            allCome(WHILE_OTHERS_COME.getFirst(), others, wire);
            allCome(WHILE_OTHERS_COME.getLast(), tracker, wire);
            for (String day : List.of("2096-02-29", "2096-03-25", "2096-10-28", "2096-12-31", "2097-01-01")) {
                counted.put(
                        LocalDate.parse(day),
                        pageviews(wire.send(question("aggregate", "day&date=" + day, "&metrics=pageviews"))));
            }
            assertThat(server.terminate()).isZero();
        }

        Stored stored = installation.stored();
        Reconciliation books = Reconciliation.of(ledger.outcomes(), stored);
        assertThat(books).as(books.toString()).matches(Reconciliation::balances);
        assertThat(ledger.surprises()).isEmpty();
        assertThat(ledger.count(Outcome.ACKNOWLEDGED)).isGreaterThan(MOMENTS.size() * 10L);
        counted.forEach((day, pageviews) ->
                assertThat(pageviews).as(day.toString()).isEqualTo(pageviewsOf(day, stored.events())));
        assertOneIdADay(stored);
    }

    private void allCome(String moment, Tracker visitors, Wire wire) throws IOException {
        assertThat(wire.send(setClock(moment)).status()).isEqualTo(200);
        for (int visitor = 0; visitor < Tracker.VISITORS; visitor++) {
            Sent sent = visitors.next();
            ledger.answered(sent.id(), wire.send(sent.request()));
        }
        assertThat(pageviews(wire.send(question("aggregate", "day", "&metrics=visitors,visit_duration,pageviews"))))
                .as(moment)
                .isNotNegative();
    }

    private static int pageviews(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(":-");
        return PAGEVIEWS
                .matcher(answer.body())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    private static int pageviewsOf(LocalDate day, List<Event> events) {
        return (int) events.stream()
                .filter(event -> event.name().isPageview()
                        && LocalDate.ofInstant(event.timestamp(), TALLINN).equals(day))
                .count();
    }

    /** Who opens visits on one UTC day has one id, and another one on every other day: the salt has changed once. */
    private static void assertOneIdADay(Stored stored) {
        Map<Long, String> people = new HashMap<>();
        stored.events().forEach(event -> people.put(event.session().bits(), person(EventId.of(event))));
        Map<String, Set<VisitorId>> ids = new HashMap<>();
        for (Session session : stored.sessions()) {
            LocalDate day = LocalDate.ofInstant(session.start(), ZoneOffset.UTC);
            ids.computeIfAbsent(people.get(session.id().bits()) + " on " + day, unseen -> new HashSet<>())
                    .add(session.visitor());
        }
        assertThat(ids)
                .allSatisfy((whoAndWhen, visitors) -> assertThat(visitors).hasSize(1));
        assertThat(ids.values().stream().flatMap(Set::stream).distinct().count())
                .isEqualTo(ids.size());
    }

    private static String person(EventId event) {
        return Tracker.visitorOf(event) + " of " + event.sender();
    }

    private static byte[] setClock(String moment) {
        return Wire.request(
                "PUT /api/admin/v1/clock",
                "Authorization: Bearer " + TOKEN + "\r\nContent-Type: application/json\r\n",
                ("{\"now\":\"" + moment + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private byte[] question(String endpoint, String period, String rest) {
        return Wire.request(
                "GET /api/v1/stats/" + endpoint + "?site_id="
                        + installation.site().domain().value() + "&period=" + period + rest,
                "Authorization: Bearer " + installation.key() + "\r\n",
                new byte[0]);
    }
}
