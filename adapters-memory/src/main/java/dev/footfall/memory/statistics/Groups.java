package dev.footfall.memory.statistics;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows by the cells they have in common: a date first, then texts and numbers. */
final class Groups {
    /** Texts by their bytes, as databases sort them. */
    static final Comparator<List<Object>> BY_CELLS = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int difference = compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    };

    private Groups() {}

    private static int compare(Object one, Object other) {
        return switch (one) {
            case LocalDate date -> date.compareTo((LocalDate) other);
            case Long number -> number.compareTo((Long) other);
            default ->
                Arrays.compareUnsigned(
                        one.toString().getBytes(StandardCharsets.UTF_8),
                        other.toString().getBytes(StandardCharsets.UTF_8));
        };
    }

    static <T> Map<List<Object>, List<T>> of(Stream<T> rows, Function<T, List<Object>> cells) {
        return rows.collect(Collectors.groupingBy(cells, () -> new TreeMap<>(BY_CELLS), Collectors.toList()));
    }

    static List<Object> row(List<Object> cells, Object... more) {
        return Stream.concat(cells.stream(), Arrays.stream(more)).toList();
    }

    static <T> long distinct(List<T> rows, Function<T, Object> what) {
        return rows.stream().map(what).distinct().count();
    }
}
