package dev.footfall.memory.statistics;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a CSV export that count visits (imports-and-exports.md §8). */
final class VisitReports {
    private static final Set<String> COUNTERS =
            Set.of("visitors", "visits", "entrances", "exits", "pageviews", "bounces", "visit_duration");

    private final List<Session> visits;
    private final SiteTimeZone zone;

    VisitReports(List<Session> all, Days days, SiteTimeZone zone) {
        this.zone = zone;
        this.visits = all.stream()
                .filter(visit ->
                        !date(visit).isBefore(days.first()) && !date(visit).isAfter(days.last()))
                .toList();
    }

    private LocalDate date(Session visit) {
        return zone.dateOf(visit.timestamp());
    }

    /** Whether it is known where a visit came from. */
    static boolean isSomewhere(Session visit) {
        String country = visit.attributes().location().country();
        return !country.isEmpty() && !country.equals("ZZ");
    }

    /** @param columns those that are no counters are what visits are grouped by */
    List<List<Object>> of(List<String> columns, Predicate<Session> where) {
        List<String> grouped =
                columns.stream().filter(column -> !COUNTERS.contains(column)).toList();
        Map<List<Object>, List<Session>> groups = Groups.of(
                visits.stream().filter(where),
                visit ->
                        grouped.stream().map(column -> attribute(visit, column)).toList());
        return groups.entrySet().stream()
                .map(group -> columns.stream()
                        .map(column -> COUNTERS.contains(column)
                                ? count(group.getValue(), column)
                                : group.getKey().get(grouped.indexOf(column)))
                        .toList())
                .toList();
    }

    /** @param pageviews by date: counted by their own day, which may be another one than their visit's */
    List<List<Object>> byDay(Map<LocalDate, Long> pageviews) {
        Map<LocalDate, List<Session>> byDate = visits.stream().collect(Collectors.groupingBy(this::date));
        return Stream.concat(byDate.keySet().stream(), pageviews.keySet().stream())
                .distinct()
                .sorted()
                .map(date -> {
                    List<Session> those = byDate.getOrDefault(date, List.of());
                    return List.<Object>of(
                            date,
                            count(those, "visitors"),
                            pageviews.getOrDefault(date, 0L),
                            count(those, "bounces"),
                            count(those, "visits"),
                            count(those, "visit_duration"));
                })
                .toList();
    }

    private static Object count(List<Session> visits, String counter) {
        return switch (counter) {
            case "visitors" -> Groups.distinct(visits, Session::visitor);
            case "visits", "entrances", "exits" -> (long) visits.size();
            case "pageviews" -> visits.stream().mapToLong(Session::pageviews).sum();
            case "visit_duration" ->
                visits.stream().mapToLong(Session::durationSeconds).sum();
            case "bounces" -> visits.stream().filter(Session::isBounce).count();
            default -> throw new IllegalArgumentException("no counter of visits: " + counter);
        };
    }

    private Object attribute(Session visit, String column) {
        VisitAttributes known = visit.attributes();
        return switch (column) {
            case "date" -> date(visit);
            case "source" -> known.acquisition().source();
            case "referrer" -> known.acquisition().referrer();
            case "utm_source" -> known.acquisition().utm().source();
            case "utm_medium" -> known.acquisition().utm().medium();
            case "utm_campaign" -> known.acquisition().utm().campaign();
            case "utm_content" -> known.acquisition().utm().content();
            case "utm_term" -> known.acquisition().utm().term();
            case "entry_page" -> visit.entry().pathname();
            case "exit_page" -> visit.exit().pathname();
            case "country" -> known.location().country();
            case "region" -> known.location().region();
            case "city" -> known.location().city();
            case "device" -> known.device().screen();
            case "browser" -> known.device().browser();
            case "browser_version" -> known.device().browserVersion();
            case "operating_system" -> known.device().os();
            case "operating_system_version" -> known.device().osVersion();
            default -> throw new IllegalArgumentException("no column of visits: " + column);
        };
    }
}
