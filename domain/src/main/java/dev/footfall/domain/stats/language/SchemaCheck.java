package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.QueryProblem.Fault;
import dev.footfall.domain.stats.QueryProblem.JsonType;
import dev.footfall.domain.stats.QueryProblem.Violation;
import dev.footfall.domain.stats.Vocabulary;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds every place in which a request breaks the schema, in the published order (stats-query-v2.md §3.2). */
final class SchemaCheck {
    static final List<String> REQUIRED = List.of("site_id", "metrics", "date_range");
    private static final List<String> KNOWN =
            List.of("date_range", "dimensions", "filters", "include", "metrics", "order_by", "pagination", "site_id");
    private static final List<String> EXTENSIONS = List.of("date", "relative_date");
    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");
    private static final int ORDER_TERM = 2;

    private final Violations violations = new Violations();
    private final Names names;

    private SchemaCheck(Vocabulary spoken) {
        this.names = new Names(spoken);
    }

    static List<Violation> of(JsonTree.Members request, Vocabulary spoken) {
        SchemaCheck check = new SchemaCheck(spoken);
        check.check(request);
        return check.violations.all();
    }

    private void check(JsonTree.Members request) {
        Set<String> known = new TreeSet<>(KNOWN);
        if (names.spoken().has(Vocabulary.EXTENDED)) {
            known.addAll(EXTENSIONS);
        }
        known.forEach(name -> request.member(name).ifPresent(value -> property(name, value)));
        violations.unknown("#", request, known);
        violations.missing("#", request, REQUIRED);
    }

    private void property(String name, JsonTree value) {
        String pointer = "#/" + name;
        switch (name) {
            case "date_range" -> {
                if (!DateRangeReader.isWellFormed(value, names.spoken())) {
                    violations.add(pointer, new Fault.InvalidDateRange(value));
                }
            }
            case "date", "relative_date" -> day(pointer, value);
            case "dimensions" ->
                names(pointer, value, item -> names.dimension(item).isPresent(), Fault.UnknownDimension::new);
            case "filters" -> filters(pointer, value);
            case "include" -> new IncludeCheck(violations, names.spoken()).check(pointer, value);
            case "metrics" -> metrics(pointer, value);
            case "order_by" -> eachOf(pointer, value, this::orderTerm);
            case "pagination" -> pagination(pointer, value);
            case "site_id" -> {
                if (!(value instanceof JsonTree.Text)) {
                    violations.wrongType(pointer, JsonType.STRING, value);
                }
            }
            default -> throw new IllegalArgumentException("not a property of queries: " + name);
        }
    }

    private void metrics(String pointer, JsonTree value) {
        if (value instanceof JsonTree.Items(List<JsonTree> items) && items.isEmpty()) {
            violations.add(pointer, new Fault.TooFewItems(1, 0));
        }
        names(pointer, value, item -> names.metric(item).isPresent(), Fault.UnknownMetric::new);
    }

    private void names(String pointer, JsonTree value, Predicate<JsonTree> known, Function<JsonTree, Fault> unknown) {
        eachOf(pointer, value, (place, item) -> {
            if (!known.test(item)) {
                violations.add(place, unknown.apply(item));
            }
        });
        if (value instanceof JsonTree.Items(List<JsonTree> items) && new HashSet<>(items).size() < items.size()) {
            violations.add(pointer, new Fault.RepeatedItems());
        }
    }

    private void filters(String pointer, JsonTree value) {
        eachOf(pointer, value, (place, tree) -> {
            if (FilterGrammar.isTooDeep(tree)) {
                violations.add(place, new Fault.FiltersTooDeep());
            } else if (!FilterGrammar.of(names.spoken()).admits(tree)) {
                violations.add(place, new Fault.InvalidFilter(tree));
            }
        });
    }

    private void day(String pointer, JsonTree value) {
        if (!(value instanceof JsonTree.Text)) {
            violations.wrongType(pointer, JsonType.STRING, value);
        } else if (DateRangeReader.day(value).isEmpty()) {
            violations.add(pointer, new Fault.InvalidDate(value));
        }
    }

    private void orderTerm(String pointer, JsonTree term) {
        if (!(term instanceof JsonTree.Items(List<JsonTree> items))) {
            violations.wrongType(pointer, JsonType.ARRAY, term);
            return;
        }
        if (!items.isEmpty() && !isOrderable(items.getFirst())) {
            violations.add(pointer + "/0", new Fault.InvalidOrderBy(items.getFirst()));
        }
        if (items.size() > 1 && !(items.get(1) instanceof JsonTree.Text(String word) && DIRECTIONS.contains(word))) {
            violations.add(pointer + "/1", new Fault.NotInEnumeration());
        }
        if (items.size() > ORDER_TERM) {
            violations.add(pointer, new Fault.AdditionalItems());
            violations.add(pointer, new Fault.TooManyItems(ORDER_TERM, items.size()));
        }
        if (items.size() < ORDER_TERM) {
            violations.add(pointer, new Fault.TooFewItems(ORDER_TERM, items.size()));
        }
    }

    // Goals can be grouped by but not ordered by: §3.1.
    private boolean isOrderable(JsonTree name) {
        return names.metric(name).isPresent()
                || names.dimension(name)
                        .filter(dimension -> dimension != OfEvent.GOAL)
                        .isPresent();
    }

    private void pagination(String pointer, JsonTree value) {
        if (!(value instanceof JsonTree.Members members)) {
            violations.wrongType(pointer, JsonType.OBJECT, value);
            return;
        }
        members.member("limit").ifPresent(limit -> integer(pointer + "/limit", limit, 1, Pagination.MOST));
        members.member("offset").ifPresent(offset -> integer(pointer + "/offset", offset, 0, Long.MAX_VALUE));
        violations.unknown(pointer, members, Set.of("limit", "offset"));
    }

    private void integer(String pointer, JsonTree value, long smallest, long greatest) {
        if (!(value instanceof JsonTree.Numeral numeral) || !numeral.isWhole()) {
            violations.wrongType(pointer, JsonType.INTEGER, value);
        } else if (numeral.value().compareTo(BigDecimal.valueOf(greatest)) > 0) {
            violations.add(pointer, new Fault.TooGreat(greatest));
        } else if (numeral.value().compareTo(BigDecimal.valueOf(smallest)) < 0) {
            violations.add(pointer, new Fault.TooSmall(smallest));
        }
    }

    private void eachOf(String pointer, JsonTree value, BiConsumer<String, JsonTree> check) {
        if (!(value instanceof JsonTree.Items(List<JsonTree> items))) {
            violations.wrongType(pointer, JsonType.ARRAY, value);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            check.accept(pointer + "/" + i, items.get(i));
        }
    }
}
