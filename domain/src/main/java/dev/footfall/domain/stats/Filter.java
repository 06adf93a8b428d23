package dev.footfall.domain.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A condition as the API writes it (stats-query-v2.md §6). What it means for events and visits, the planner decides. */
public sealed interface Filter {
    record And(List<Filter> all) implements Filter {
        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Filter> any) implements Filter {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Filter negated) implements Filter {}

    /**
     * Of visits and their events: whether the visit has an event, within the range asked for, of which the condition
     * holds (stats-query-v2.md §6.6).
     */
    record Behavior(Occurrence occurrence, Filter event) implements Filter {
        /** Whether there must be such an event. */
        public enum Occurrence {
            HAS_DONE,
            HAS_NOT_DONE;

            public String wireName() {
                return name().toLowerCase(Locale.ROOT);
            }

            public static Optional<Occurrence> named(String wireName) {
                return Arrays.stream(values())
                        .filter(occurrence -> occurrence.wireName().equals(wireName))
                        .findFirst();
            }
        }
    }

    /** The filters of saved segments, by their numbers; gone once a query has been checked (stats-query-v2.md §6.8). */
    record InSegments(List<Long> ids) implements Filter {
        public InSegments {
            ids = List.copyOf(ids);
        }
    }

    /** True when any clause fits; a negative operator: when none does. */
    record Match(Operator operator, Dimension dimension, List<Clause> anyOf, CaseRule caseRule) implements Filter {
        public Match {
            anyOf = List.copyOf(anyOf);
        }

        /** A match on texts with exact letter case. */
        public static Match of(Operator operator, Dimension dimension, String... anyOf) {
            return new Match(
                    operator,
                    dimension,
                    Arrays.stream(anyOf).<Clause>map(Clause.Text::new).toList(),
                    CaseRule.UNSAID);
        }

        public Match on(Dimension other) {
            return new Match(operator, other, anyOf, caseRule);
        }
    }

    /** All matches below this filter, depth first from left to right; those about other events of the visit included. */
    default Stream<Match> leaves() {
        return switch (this) {
            case And(List<Filter> all) -> all.stream().flatMap(Filter::leaves);
            case Or(List<Filter> any) -> any.stream().flatMap(Filter::leaves);
            case Not(Filter negated) -> negated.leaves();
            case Behavior(var occurrence, Filter event) -> event.leaves();
            case InSegments ignored -> Stream.empty();
            case Match match -> Stream.of(match);
        };
    }

    /** The numbers of all segments named below this filter, with repetitions. */
    default Stream<Long> segments() {
        return switch (this) {
            case And(List<Filter> all) -> all.stream().flatMap(Filter::segments);
            case Or(List<Filter> any) -> any.stream().flatMap(Filter::segments);
            case Not(Filter negated) -> negated.segments();
            case Behavior(var occurrence, Filter event) -> event.segments();
            case InSegments(List<Long> ids) -> ids.stream();
            case Match ignored -> Stream.empty();
        };
    }

    /** The matches below this filter that are about the event or visit itself. */
    default Stream<Match> directLeaves() {
        return switch (this) {
            case And(List<Filter> all) -> all.stream().flatMap(Filter::directLeaves);
            case Or(List<Filter> any) -> any.stream().flatMap(Filter::directLeaves);
            case Not(Filter negated) -> negated.directLeaves();
            case Behavior ignored -> Stream.empty();
            case InSegments ignored -> Stream.empty();
            case Match match -> Stream.of(match);
        };
    }

    /** How a value is held against a clause. */
    enum Operator {
        IS,
        IS_NOT,
        CONTAINS,
        CONTAINS_NOT,
        /** The clause is a regular expression that is found anywhere in the value. */
        MATCHES,
        MATCHES_NOT,
        /** The clause is a wildcard pattern; not public in v2, but what v1 means by {@code *}. */
        MATCHES_WILDCARD,
        MATCHES_WILDCARD_NOT;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isNegative() {
            return switch (this) {
                case IS, CONTAINS, MATCHES, MATCHES_WILDCARD -> false;
                case IS_NOT, CONTAINS_NOT, MATCHES_NOT, MATCHES_WILDCARD_NOT -> true;
            };
        }

        public static Optional<Operator> named(String wireName) {
            return Arrays.stream(values())
                    .filter(operator -> operator.wireName().equals(wireName))
                    .findFirst();
        }
    }

    /** One thing to hold a value against, in the type in which it was given. */
    sealed interface Clause {
        /** The text of the clause; a number's decimal digits. */
        String text();

        record Text(String text) implements Clause {}

        record Whole(long value) implements Clause {
            @Override
            public String text() {
                return Long.toString(value);
            }
        }
    }

    /** Whether upper and lower case differ, and whether the request said so: some rules look at that (§6.2). */
    enum CaseRule {
        UNSAID,
        /** An empty modifier object. */
        UNSAID_BUT_MODIFIED,
        SENSITIVE,
        INSENSITIVE
    }
}
