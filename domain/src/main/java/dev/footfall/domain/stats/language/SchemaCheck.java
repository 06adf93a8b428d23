package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.QueryProblem.Fault;
import dev.footfall.domain.stats.QueryProblem.JsonType;
import dev.footfall.domain.stats.QueryProblem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds every place in which a request breaks the schema, in the published order (stats-query-v2.md §3.2). */
final class SchemaCheck {
    private static final List<String> REQUIRED = List.of("site_id", "metrics", "date_range");
    private static final Set<String> KNOWN = new TreeSet<>(
            List.of("date_range", "dimensions", "filters", "include", "metrics", "order_by", "pagination", "site_id"));
    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");
    private static final int ORDER_TERM = 2;

    private final List<Violation> found = new ArrayList<>();

    private SchemaCheck() {}

    static List<Violation> of(JsonTree.Members request) {
        SchemaCheck check = new SchemaCheck();
        KNOWN.forEach(name -> request.member(name).ifPresent(value -> check.property(name, value)));
        check.unknown("#", request, KNOWN);
        List<String> missing =
                REQUIRED.stream().filter(name -> request.member(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            check.add("#", new Fault.MissingProperties(missing));
        }
        return check.tooDeep().map(List::of).orElse(check.found);
    }

    private Optional<Violation> tooDeep() {
        return found.stream()
                .filter(violation -> violation.fault() instanceof Fault.FiltersTooDeep)
                .findFirst();
    }

    private void add(String pointer, Fault fault) {
        found.add(new Violation(pointer, fault));
    }

    private void property(String name, JsonTree value) {
        String pointer = "#/" + name;
        switch (name) {
            case "date_range" -> {
                if (!DateRangeReader.isWellFormed(value)) {
                    add(pointer, new Fault.InvalidDateRange(value));
                }
            }
            case "dimensions" ->
                names(pointer, value, item -> dimension(item).isPresent(), Fault.UnknownDimension::new);
            case "filters" -> filters(pointer, value);
            case "include" -> include(pointer, value);
            case "metrics" -> metrics(pointer, value);
            case "order_by" -> array(pointer, value).forEach(this::orderTerm);
            case "pagination" -> pagination(pointer, value);
            case "site_id" -> {
                if (!(value instanceof JsonTree.Text)) {
                    wrongType(pointer, JsonType.STRING, value);
                }
            }
            default -> throw new IllegalArgumentException("not a property of queries: " + name);
        }
    }

    private void metrics(String pointer, JsonTree value) {
        if (value instanceof JsonTree.Items(List<JsonTree> items) && items.isEmpty()) {
            add(pointer, new Fault.TooFewItems(1, 0));
        }
        names(pointer, value, item -> metric(item).isPresent(), Fault.UnknownMetric::new);
    }

    private void names(String pointer, JsonTree value, Predicate<JsonTree> known, Function<JsonTree, Fault> unknown) {
        array(pointer, value).forEach((place, item) -> {
            if (!known.test(item)) {
                add(place, unknown.apply(item));
            }
        });
        if (value instanceof JsonTree.Items(List<JsonTree> items) && new HashSet<>(items).size() < items.size()) {
            add(pointer, new Fault.RepeatedItems());
        }
    }

    private void filters(String pointer, JsonTree value) {
        array(pointer, value).forEach((place, tree) -> {
            if (FilterGrammar.isTooDeep(tree)) {
                add(place, new Fault.FiltersTooDeep());
            } else if (!FilterGrammar.PUBLIC.admits(tree)) {
                add(place, new Fault.InvalidFilter(tree));
            }
        });
    }

    private void include(String pointer, JsonTree value) {
        if (!(value instanceof JsonTree.Members members)) {
            wrongType(pointer, JsonType.OBJECT, value);
            return;
        }
        Set<String> known = new TreeSet<>(
                Arrays.stream(Include.values()).map(Include::wireName).toList());
        known.forEach(name -> members.member(name).ifPresent(flag -> {
            if (!(flag instanceof JsonTree.Bool)) {
                wrongType(pointer + "/" + name, JsonType.BOOLEAN, flag);
            }
        }));
        unknown(pointer, members, known);
    }

    private void orderTerm(String pointer, JsonTree term) {
        if (!(term instanceof JsonTree.Items(List<JsonTree> items))) {
            wrongType(pointer, JsonType.ARRAY, term);
            return;
        }
        if (!items.isEmpty() && !isOrderable(items.getFirst())) {
            add(pointer + "/0", new Fault.InvalidOrderBy(items.getFirst()));
        }
        if (items.size() > 1 && !(items.get(1) instanceof JsonTree.Text(String word) && DIRECTIONS.contains(word))) {
            add(pointer + "/1", new Fault.NotInEnumeration());
        }
        if (items.size() > ORDER_TERM) {
            add(pointer, new Fault.AdditionalItems());
            add(pointer, new Fault.TooManyItems(ORDER_TERM, items.size()));
        }
        if (items.size() < ORDER_TERM) {
            add(pointer, new Fault.TooFewItems(ORDER_TERM, items.size()));
        }
    }

    // Goals can be grouped by but not ordered by: §3.1.
    private static boolean isOrderable(JsonTree name) {
        return metric(name).isPresent()
                || dimension(name)
                        .filter(dimension -> dimension != OfEvent.GOAL)
                        .isPresent();
    }

    private void pagination(String pointer, JsonTree value) {
        if (!(value instanceof JsonTree.Members members)) {
            wrongType(pointer, JsonType.OBJECT, value);
            return;
        }
        members.member("limit").ifPresent(limit -> integer(pointer + "/limit", limit, 1, Pagination.MOST));
        members.member("offset").ifPresent(offset -> integer(pointer + "/offset", offset, 0, Long.MAX_VALUE));
        unknown(pointer, members, Set.of("limit", "offset"));
    }

    private void integer(String pointer, JsonTree value, long smallest, long greatest) {
        if (!(value instanceof JsonTree.Numeral numeral) || !numeral.isWhole()) {
            wrongType(pointer, JsonType.INTEGER, value);
        } else if (numeral.value().compareTo(BigDecimal.valueOf(greatest)) > 0) {
            add(pointer, new Fault.TooGreat(greatest));
        } else if (numeral.value().compareTo(BigDecimal.valueOf(smallest)) < 0) {
            add(pointer, new Fault.TooSmall(smallest));
        }
    }

    private void unknown(String pointer, JsonTree.Members members, Set<String> known) {
        new TreeSet<>(members.members().keySet())
                .stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> add(pointer + "/" + name, new Fault.AdditionalProperty()));
    }

    private Map<String, JsonTree> array(String pointer, JsonTree value) {
        if (!(value instanceof JsonTree.Items(List<JsonTree> items))) {
            wrongType(pointer, JsonType.ARRAY, value);
            return Map.of();
        }
        Map<String, JsonTree> places = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.put(pointer + "/" + i, items.get(i));
        }
        return places;
    }

    private void wrongType(String pointer, JsonType expected, JsonTree actual) {
        add(pointer, new Fault.WrongType(expected, JsonType.of(actual)));
    }

    static Optional<Metric> metric(JsonTree item) {
        return item instanceof JsonTree.Text(String name) ? Metric.named(name) : Optional.empty();
    }

    static Optional<Dimension> dimension(JsonTree item) {
        return item instanceof JsonTree.Text(String name) ? Dimension.named(name) : Optional.empty();
    }
}
