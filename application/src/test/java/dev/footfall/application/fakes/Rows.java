package dev.footfall.application.fakes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a fake stores, in the order in which it was first stored. Counts writes, never gives a number twice. */
final class Rows<K, V> implements Undoable {
    private final Map<K, V> rows = new LinkedHashMap<>();
    private long lastNumber;
    private int writes;

    long nextNumber() {
        return ++lastNumber;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    Optional<K> keyOf(Predicate<V> row) {
        return rows.entrySet().stream()
                .filter(entry -> row.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Stream<V> all() {
        return rows.values().stream();
    }

    void put(K key, V row) {
        writes++;
        rows.put(key, row);
    }

    /** Stores another state of what must be there. */
    void change(K key, V row) {
        if (!rows.containsKey(key)) {
            throw new IllegalArgumentException("not there: " + key);
        }
        put(key, row);
    }

    void remove(K key) {
        writes++;
        rows.remove(key);
    }

    void removeIf(Predicate<V> gone) {
        if (rows.values().removeIf(gone)) {
            writes++;
        }
    }

    @Override
    public int writes() {
        return writes;
    }

    @Override
    public Runnable checkpoint() {
        Map<K, V> then = new LinkedHashMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(then);
        };
    }
}
