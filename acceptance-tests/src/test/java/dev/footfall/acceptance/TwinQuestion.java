package dev.footfall.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that both APIs know.
 *
 * @param property of a breakdown
 * @param page of a breakdown, of {@code limit} rows, counted from one
 */
record TwinQuestion(
        Endpoint endpoint,
        List<String> metrics,
        TwinPeriod period,
        Optional<String> property,
        List<TwinFilter> filters,
        boolean withImported,
        int limit,
        int page) {
    private static final String CONVERSIONS = "conversion_rate";
    private static final String TIME_ON_PAGE = "time_on_page";
    private static final List<String> OF_VISITS = List.of("visits", "bounce_rate", "visit_duration");
    private static final List<String> PROPERTIES = List.of(
            "visit:source",
            "visit:channel",
            "visit:referrer",
            "visit:utm_campaign",
            "visit:device",
            "visit:browser",
            "visit:browser_version",
            "visit:os_version",
            "visit:country",
            "visit:region",
            "visit:city",
            "visit:entry_page",
            "visit:exit_page");

    enum Endpoint {
        AGGREGATE,
        TIMESERIES,
        BREAKDOWN
    }

    /** Of the questions that can be put to v2 as well: v1 alone counts whole visits in breakdowns (stats-api-v1.md §10.2). */
    static TwinQuestion random(SplittableRandom random) {
        Endpoint endpoint = Endpoint.values()[random.nextInt(3)];
        TwinPeriod period = TwinPeriod.random(random);
        boolean aboutVisits = random.nextBoolean();
        List<TwinFilter> filters = filters(random, aboutVisits);
        Optional<String> property =
                endpoint == Endpoint.BREAKDOWN ? Optional.of(property(random, aboutVisits)) : Optional.empty();
        return new TwinQuestion(
                endpoint,
                metrics(random, endpoint, property, filters, aboutVisits),
                endpoint == Endpoint.TIMESERIES && random.nextBoolean()
                        ? period.by(random.nextBoolean() ? "day" : "month")
                        : period,
                property,
                filters,
                random.nextInt(3) == 0,
                random.nextBoolean() || property.filter("event:goal"::equals).isPresent() ? 100 : 2,
                1);
    }

    private static List<TwinFilter> filters(SplittableRandom random, boolean aboutVisits) {
        List<TwinFilter> filters = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            filters.add(
                    switch (random.nextInt(aboutVisits ? 4 : 6)) {
                        case 0, 1 -> TwinFilter.ofVisits(random);
                        case 2 -> TwinFilter.ofPages(random);
                        case 3 -> TwinFilter.ofHosts(random);
                        default -> TwinFilter.ofEvents(random);
                    });
        }
        return filters;
    }

    private static String property(SplittableRandom random, boolean aboutVisits) {
        return switch (random.nextInt(aboutVisits ? 6 : 9)) {
            case 0 -> "event:page";
            case 6 -> "event:name";
            case 7 -> "event:goal";
            case 8 -> "event:props:plan";
            default -> PROPERTIES.get(random.nextInt(PROPERTIES.size()));
        };
    }

    private static List<String> metrics(
            SplittableRandom random,
            Endpoint endpoint,
            Optional<String> property,
            List<TwinFilter> filters,
            boolean aboutVisits) {
        List<String> possible = new ArrayList<>(List.of("visitors"));
        boolean byPage = property.filter("event:page"::equals).isPresent();
        boolean ofPages = filters.stream().anyMatch(filter -> filter.isOf("event:page"));
        if (aboutVisits) {
            possible.addAll(OF_VISITS);
            if (endpoint == Endpoint.AGGREGATE && !ofPages) {
                possible.add("views_per_visit");
            }
            if (byPage || (property.isEmpty() && ofPages)) {
                possible.add(TIME_ON_PAGE);
            }
        }
        if (property.filter(name -> name.equals("event:goal")).isPresent()
                || filters.stream().anyMatch(filter -> filter.isOf("event:goal"))) {
            possible.add(CONVERSIONS);
        }
        if (property.isEmpty() || property.get().startsWith("event:")) {
            possible.addAll(List.of("pageviews", "events"));
        }
        List<String> chosen = new ArrayList<>();
        for (int left = random.nextInt(1, 5); left > 0 && !possible.isEmpty(); left--) {
            chosen.add(possible.remove(random.nextInt(possible.size())));
        }
        return chosen;
    }

    TwinQuestion onPage(int other) {
        return new TwinQuestion(endpoint, metrics, period, property, filters, withImported, limit, other);
    }

    TwinQuestion about(TwinPeriod other) {
        return new TwinQuestion(endpoint, metrics, other, property, filters, withImported, limit, page);
    }

    /** For v1. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(period.parameters());
        parameters.put("metrics", String.join(",", metrics));
        if (!filters.isEmpty()) {
            parameters.put(
                    "filters", filters.stream().map(TwinFilter::expression).collect(Collectors.joining(";")));
        }
        if (withImported) {
            parameters.put("with_imported", "true");
        }
        property.ifPresent(name -> {
            parameters.put("property", name);
            parameters.put("limit", Integer.toString(limit));
            parameters.put("page", Integer.toString(page));
        });
        return parameters;
    }

    /** For v2, about a site. */
    String query(String site) {
        return """
                {"site_id": "%s", "metrics": %s, "date_range": %s, "dimensions": %s, "filters": [%s], "order_by": %s,
                 "include": {"imports": %s}, "pagination": {"limit": %s, "offset": %s}}
                """.formatted(
                        site,
                        names(metricsOfQuery()),
                        period.range(),
                        names(dimensions()),
                        Stream.concat(filters.stream().map(TwinFilter::structure), valueGiven().stream())
                                .collect(Collectors.joining(",")),
                        order(),
                        withImported,
                        endpoint == Endpoint.BREAKDOWN ? limit : 10_000,
                        limit * (page - 1));
    }

    List<String> dimensions() {
        return switch (endpoint) {
            case AGGREGATE -> List.of();
            case TIMESERIES -> List.of("time:" + period.bucket());
            case BREAKDOWN ->
                switch (property.orElseThrow()) {
                    case "visit:browser_version" -> List.of("visit:browser_version", "visit:browser");
                    case "visit:os_version" -> List.of("visit:os_version", "visit:os");
                    default -> List.of(property.get());
                };
        };
    }

    /** The metrics of v2; what comes after those of v1 is only sorted by. */
    private List<String> metricsOfQuery() {
        List<String> asked = metrics.stream()
                .map(metric -> metric.equals(CONVERSIONS) && isShareOfItsRow() ? "group_conversion_rate" : metric)
                .toList();
        return asked.equals(List.of(TIME_ON_PAGE)) && endpoint == Endpoint.BREAKDOWN
                ? List.of(TIME_ON_PAGE, "visitors")
                : asked;
    }

    // stats-api-v1.md §10.4
    private boolean isShareOfItsRow() {
        return endpoint == Endpoint.TIMESERIES
                || property.filter(name -> !name.equals("event:goal") && !name.startsWith("event:props:"))
                        .isPresent();
    }

    // §15.2
    private String order() {
        return switch (endpoint) {
            case AGGREGATE -> "[]";
            case TIMESERIES -> "[[\"time:" + period.bucket() + "\",\"asc\"]]";
            case BREAKDOWN ->
                metricsOfQuery().stream()
                        .filter(metric -> !metric.equals(TIME_ON_PAGE))
                        .findFirst()
                        .map(metric -> "[[\"" + metric + "\",\"desc\"]]")
                        .orElseThrow();
        };
    }

    // §8
    private Optional<String> valueGiven() {
        return property.flatMap(name -> switch (name) {
            case "visit:utm_campaign", "visit:region", "visit:city", "visit:entry_page", "visit:exit_page" ->
                Optional.of("[\"is_not\",\"" + name + "\",[\"(not set)\"]]");
            case "visit:country" -> Optional.of("[\"is_not\",\"visit:country\",[\"\\u0000\\u0000\",\"ZZ\"]]");
            default -> Optional.empty();
        });
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
