package dev.footfall.application.move;

import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A store that is a list of rows, each in a piece of its own. */
final class ListedStore implements MovableStore {
    private final UnaryOperator<TableRows> arrival;
    private List<TableRows> stored = new ArrayList<>();

    private ListedStore(UnaryOperator<TableRows> arrival) {
        this.arrival = arrival;
    }

    static ListedStore empty() {
        return arriving(UnaryOperator.identity());
    }

    /** What is appended to it arrives as something else. */
    static ListedStore arriving(UnaryOperator<TableRows> arrival) {
        return new ListedStore(arrival);
    }

    ListedStore with(String table, Object... cells) {
        stored.add(new TableRows(table, List.of(List.of(cells))));
        return this;
    }

    List<TableRows> stored() {
        return stored;
    }

    @Override
    public boolean isEmpty() {
        return stored.isEmpty();
    }

    @Override
    public Census census() {
        return census(stored);
    }

    /** The first cell of an event is its site. */
    private static Census census(List<TableRows> all) {
        Map<String, Long> rows = new TreeMap<>(Map.of("events", 0L, "sessions", 0L));
        Map<SiteId, Long> events = new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));
        for (TableRows some : all) {
            rows.merge(some.table(), (long) some.rows().size(), Long::sum);
            if (some.table().equals("events")) {
                some.rows().forEach(row -> events.merge(new SiteId((Long) row.getFirst()), 1L, Long::sum));
            }
        }
        return Census.of(rows, events);
    }

    @Override
    public void read(Consumer<TableRows> taker) {
        List.copyOf(stored).forEach(taker);
    }

    @Override
    public <T> Either<MoveProblem, T> fill(Function<Filling, Either<MoveProblem, T>> work) {
        if (!isEmpty()) {
            return Either.left(new MoveProblem.TargetNotEmpty());
        }
        List<TableRows> filled = new ArrayList<>();
        Either<MoveProblem, T> result = work.apply(new Filling() {
            @Override
            public void append(TableRows rows) {
                filled.add(arrival.apply(rows));
            }

            @Override
            public Census census() {
                return ListedStore.census(filled);
            }
        });
        return result.peek(kept -> stored = filled);
    }
}
