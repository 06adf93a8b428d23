package dev.footfall.memory.statistics;

import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Whether a row meets a plan's condition. */
final class Conditions {
    private final Rows rows;
    private final Columns columns;

    Conditions(Rows rows, Columns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    boolean holds(Predicate condition, Event event) {
        return holds(condition, new Row.OfEvent(columns, event));
    }

    boolean holds(Predicate condition, Session session) {
        return holds(condition, new Row.OfVisit(columns, session));
    }

    boolean holds(Predicate condition, ImportedRow row) {
        return holds(condition, new Row.Imported(columns, row));
    }

    private boolean holds(Predicate condition, Row row) {
        return switch (condition) {
            case Predicate.Always() -> true;
            case Predicate.Never() -> false;
            case Predicate.AllOf(List<Predicate> all) -> all.stream().allMatch(each -> holds(each, row));
            case Predicate.AnyOf(List<Predicate> any) -> any.stream().anyMatch(each -> holds(each, row));
            case Predicate.Negated(Predicate negated) -> !holds(negated, row);
            case Predicate.HasProperty(String name) ->
                row.text(new Dimension.Property(name)).isPresent();
            case Predicate.ScrolledBetween(int least, int most) ->
                row.scrollDepth() >= least && row.scrollDepth() <= most;
            case Predicate.HasEvent(Set<SiteId> sites, Interval range, Predicate wanted) ->
                rows.events(sites, range)
                        .anyMatch(event -> event.session().equals(row.visit()) && holds(wanted, event));
            case Predicate.TextMatch(Dimension dimension, TextTest test) ->
                row.text(dimension).filter(text -> passes(text, test)).isPresent();
        };
    }

    private static boolean passes(String text, TextTest test) {
        return switch (test) {
            case TextTest.EqualsAny(Set<String> values, LetterCase letterCase) ->
                any(values, letterCase, text, String::equals);
            case TextTest.ContainsAny(Set<String> pieces, LetterCase letterCase) ->
                any(pieces, letterCase, text, String::contains);
            case TextTest.FindsAny(List<String> expressions) ->
                expressions.stream()
                        .anyMatch(expression -> Pattern.compile(expression, Pattern.DOTALL)
                                .matcher(text)
                                .find());
            case TextTest.MatchesAny(var patterns) -> patterns.stream().anyMatch(pattern -> pattern.matches(text));
        };
    }

    private static boolean any(
            Set<String> sought, LetterCase letterCase, String text, BiPredicate<String, String> finds) {
        String compared = switch (letterCase) {
            case MATTERS -> text;
            case IGNORED -> {
                StringBuilder lower = new StringBuilder();
                text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
                yield lower.toString();
            }
        };
        return sought.stream().anyMatch(each -> finds.test(compared, each));
    }

    /** An event, a visit or an imported row, as its own columns show it. */
    private sealed interface Row {
        /** Empty for a missing property. */
        Optional<String> text(Dimension dimension);

        int scrollDepth();

        SessionId visit();

        record Imported(Columns columns, ImportedRow row) implements Row {
            @Override
            public Optional<String> text(Dimension dimension) {
                return columns.of(row, dimension);
            }

            @Override
            public int scrollDepth() {
                throw new IllegalArgumentException("no column of imported rows: scroll depth");
            }

            @Override
            public SessionId visit() {
                throw new IllegalArgumentException("an imported row is of many visits");
            }
        }

        record OfEvent(Columns columns, Event event) implements Row {
            @Override
            public Optional<String> text(Dimension dimension) {
                return columns.of(event, dimension);
            }

            @Override
            public int scrollDepth() {
                return event.engagement().scrollDepth();
            }

            @Override
            public SessionId visit() {
                return event.session();
            }
        }

        record OfVisit(Columns columns, Session session) implements Row {
            @Override
            public Optional<String> text(Dimension dimension) {
                return columns.of(session, dimension);
            }

            @Override
            public int scrollDepth() {
                throw new IllegalArgumentException("no column of visits: scroll depth");
            }

            @Override
            public SessionId visit() {
                return session.id();
            }
        }
    }
}
