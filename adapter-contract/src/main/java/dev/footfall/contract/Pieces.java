package dev.footfall.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is left of lists when something is taken out. */
final class Pieces {
    private Pieces() {}

    /** The list without its halves, then without its quarters, and so on down to single elements. */
    static <T> Stream<List<T>> without(List<T> whole) {
        return Stream.iterate((whole.size() + 1) / 2, size -> size > 0, size -> size == 1 ? 0 : (size + 1) / 2)
                .flatMap(size -> Stream.iterate(0, from -> from < whole.size(), from -> from + size)
                        .map(from -> {
                            List<T> rest = new ArrayList<>(whole);
                            rest.subList(from, Math.min(from + size, whole.size()))
                                    .clear();
                            return rest;
                        }));
    }
}
