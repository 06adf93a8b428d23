package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened on a site, a line for each event in the notation of stats-query-v2.md §15: {@code pv u1 /x 10:00}, {@code
 * ev u1 Signup /x 10:00 plan:pro}, {@code eng u1 /x 10:00 depth=30 ms=20000}, and after the time {@code from=Google},
 * {@code host=app.x}, {@code at=EE/EE-37/588409} or {@code paid=10.5}, which is in the currency of the goal. A time without a day is on 2024-03-04;
 * all times are UTC.
 */
final class Story {
    private SiteScope site;
    private Instant now = Instant.parse("2024-03-05T12:00:00Z");
    private List<OwnedRow> imported = List.of();
    private PlaceNames names = PlaceNames.of(List.of());
    private final List<Event> events = new ArrayList<>();
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    private final Map<VisitorId, LiveSession> live = new LinkedHashMap<>();
    private List<Goal> goals = List.of();

    private Story(String zone) {
        this.site = new SiteScope(
                new SiteId(1),
                "shop.example",
                new SiteTimeZone(ZoneId.of(zone)),
                Instant.parse("2000-01-01T00:00:00Z"));
    }

    static Story of(String lines) {
        return in("Etc/UTC", lines);
    }

    static Story in(String zone, String lines) {
        Story story = new Story(zone);
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(story::add);
        return story;
    }

    /** What the site's owner hopes for, newest first. */
    Story hopingFor(Goal... newestFirst) {
        goals = List.of(newestFirst);
        return this;
    }

    /** What another tool counted. */
    Story importing(SiteImport completed, List<OwnedRow> rows) {
        site = site.with(
                Stream.concat(site.imports().stream(), Stream.of(completed)).toList());
        imported = Stream.concat(imported.stream(), rows.stream()).toList();
        return this;
    }

    Story knowing(PlaceName... places) {
        names = PlaceNames.of(List.of(places));
        return this;
    }

    /** When the questions are asked; else in the middle of 2024-03-05. */
    Story askedAt(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Before this day, nobody sent pings. */
    Story withPingsSince(String day) {
        site = new SiteScope(
                site.id(),
                site.domain(),
                site.zone(),
                site.nativeStart(),
                site.data(),
                LocalDate.parse(day),
                site.imports());
        return this;
    }

    private void add(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" +")));
        String kind = words.removeFirst();
        VisitorId visitor = new VisitorId(words.removeFirst().hashCode());
        EventName name = switch (kind) {
            case "pv" -> EventName.PAGEVIEW;
            case "eng" -> EventName.ENGAGEMENT;
            default -> new EventName(words.removeFirst());
        };
        String path = words.removeFirst();
        String time = words.removeFirst();
        Arrival arrival = new Arrival(
                site.id(),
                name,
                LocalDateTime.parse(time.contains("T") ? time : "2024-03-04T" + time)
                        .toInstant(ZoneOffset.UTC),
                after("host=", words).orElse("shop.example"),
                path,
                visitor,
                words.stream()
                        .filter(word -> word.contains(":"))
                        .map(word -> word.split(":"))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
                Interaction.INTERACTIVE,
                kind.equals("eng") ? engagement(words) : Engagement.NONE,
                after("paid=", words).map(Story::revenue),
                new VisitAttributes(
                        new Acquisition(after("from=", words).orElse(""), "", "", Acquisition.Utm.NONE),
                        after("at=", words).map(Story::location).orElse(VisitAttributes.Location.UNKNOWN),
                        VisitAttributes.Device.UNKNOWN));
        Sessions.register(Optional.ofNullable(live.get(visitor)), arrival, () -> new SessionId(sessions.size() + 1L))
                .peek(this::keep);
    }

    private void keep(Sessions.Registered registered) {
        Session session = registered.visit().session();
        events.add(registered.event());
        sessions.put(session.id(), session);
        live.put(session.visitor(), registered.visit());
    }

    private static Engagement engagement(List<String> words) {
        return new Engagement(
                after("depth=", words).map(Integer::parseInt).orElse(Engagement.UNKNOWN_DEPTH),
                after("ms=", words).map(Long::parseLong).orElse(0L));
    }

    private static Revenue revenue(String amount) {
        Revenue.Money money = new Revenue.Money(new BigDecimal(amount).setScale(3), "USD");
        return new Revenue(money, Optional.of(money));
    }

    private static VisitAttributes.Location location(String place) {
        String[] codes = place.split("/", -1);
        return new VisitAttributes.Location(codes[0], codes[1], "", Long.parseLong(codes[2]));
    }

    private static Optional<String> after(String prefix, List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()))
                .findFirst();
    }

    /** The rows as {@code Google -> 2 4 0}, dimensions separated by commas; without dimensions only the metrics. */
    List<String> ask(QueryRequest request) {
        return answer(request).rows().stream().map(Story::text).toList();
    }

    QueryResult answer(QueryRequest request) {
        return engine().answer(question(request));
    }

    /** The answer about the period beside it. */
    QueryResult answerBeside(QueryRequest request) {
        return engine().answer(question(request).beside(answer(request).rows()));
    }

    private ReferenceEngine engine() {
        return new ReferenceEngine(events, List.copyOf(sessions.values()), imported, names);
    }

    private ResolvedQuery question(QueryRequest request) {
        return Query.of(request, new SiteFacts(Set.of(Feature.values())).withGoals(goals))
                .getOrElseThrow(problem -> new AssertionError("not a question: " + problem))
                .resolve(site, now, Optional.empty());
    }

    static String text(QueryResult.Row row) {
        String metrics = row.metrics().stream().map(Story::text).collect(Collectors.joining(" "));
        return row.dimensions().isEmpty()
                ? metrics
                : row.dimensions().stream().map(Story::text).collect(Collectors.joining(", ")) + " -> " + metrics;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Fraction(double number) -> Double.toString(number);
            case Value.Decimal(BigDecimal number) -> throw new AssertionError("not to be shown: " + number);
            case Value.Money(BigDecimal amount, String currency) -> amount + currency;
            case Value.Nothing nothing -> "null";
        };
    }
}
