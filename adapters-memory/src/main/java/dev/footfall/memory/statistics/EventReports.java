package dev.footfall.memory.statistics;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.SessionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a CSV export that count events (imports-and-exports.md §8). */
final class EventReports {
    private static final Set<String> LINKS = Set.of("Outbound Link: Click", "Cloaked Link: Click", "File Download");
    private static final Set<String> PATHS = Set.of("404", "WP Form Completions", "Form: Submission");
    private static final int DEEPEST = 100;
    private static final int TO_SECONDS = 3;

    private final List<Event> events;
    private final SiteTimeZone zone;

    EventReports(List<Event> all, Days days, SiteTimeZone zone) {
        this.zone = zone;
        this.events = all.stream()
                .filter(event ->
                        !date(event).isBefore(days.first()) && !date(event).isAfter(days.last()))
                .toList();
    }

    private LocalDate date(Event event) {
        return zone.dateOf(event.timestamp());
    }

    private static boolean isPing(Event event) {
        return event.name().equals(EventName.ENGAGEMENT);
    }

    private Stream<Event> views() {
        return events.stream().filter(event -> event.name().isPageview());
    }

    Map<LocalDate, Long> pageviews() {
        return views().collect(Collectors.groupingBy(this::date, Collectors.counting()));
    }

    List<List<Object>> pages(LocalDate timeFrom) {
        Map<List<Object>, List<Event>> pings = Groups.of(
                events.stream().filter(EventReports::isPing), event -> List.of(date(event), event.pathname()));
        return Groups.of(views(), event -> List.<Object>of(date(event), event.pathname())).entrySet().stream()
                .map(page ->
                        page(page.getKey(), page.getValue(), pings.getOrDefault(page.getKey(), List.of()), timeFrom))
                .toList();
    }

    private List<Object> page(List<Object> datePage, List<Event> views, List<Event> pings, LocalDate timeFrom) {
        Map<SessionId, Integer> depths = pings.stream()
                .filter(ping -> ping.engagement().scrollDepth() <= DEEPEST)
                .collect(Collectors.toMap(
                        Event::session, ping -> ping.engagement().scrollDepth(), Math::max));
        List<Event> timed =
                pings.stream().filter(ping -> !date(ping).isBefore(timeFrom)).toList();
        return List.of(
                datePage.getFirst(),
                views.stream()
                        .map(Event::hostname)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                datePage.getLast(),
                Groups.distinct(views, Event::session),
                Groups.distinct(views, Event::visitor),
                (long) views.size(),
                depths.values().stream().mapToLong(Integer::longValue).sum(),
                (long) depths.size(),
                seconds(timed),
                Groups.distinct(timed, Event::session));
    }

    private static long seconds(List<Event> pings) {
        long milliseconds = pings.stream()
                .mapToLong(ping -> ping.engagement().milliseconds())
                .sum();
        return BigDecimal.valueOf(milliseconds, TO_SECONDS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Engagement pings are among them. */
    List<List<Object>> customEvents() {
        return counted(Groups.of(
                events.stream().filter(event -> !event.name().isPageview()),
                event -> List.of(
                        date(event), event.name().value(), ofSome(LINKS, event, "url"), ofSome(PATHS, event, "path"))));
    }

    private static String ofSome(Set<String> names, Event event, String property) {
        return names.contains(event.name().value()) ? event.props().getOrDefault(property, "") : "";
    }

    List<List<Object>> properties() {
        Map<List<Object>, List<Event>> groups = new TreeMap<>(Groups.BY_CELLS);
        for (Event event : events) {
            event.props()
                    .forEach((name, value) -> groups.computeIfAbsent(
                                    List.of(date(event), name, value), absent -> new ArrayList<>())
                            .add(event));
        }
        return counted(groups);
    }

    private static List<List<Object>> counted(Map<List<Object>, List<Event>> groups) {
        return groups.entrySet().stream()
                .map(group -> Groups.row(group.getKey(), Groups.distinct(group.getValue(), Event::visitor), (long)
                        group.getValue().size()))
                .toList();
    }
}
