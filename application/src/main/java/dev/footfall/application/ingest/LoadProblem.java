package dev.footfall.application.ingest;

import java.util.List;

/**
 * Lines that are no records, for which nothing of their file is stored.
 *
 * @param faulty how many there are
 * @param lines how many lines the file has, empty ones not counted
 * @param first the first {@value #MOST_LISTED} faults, in the order of lines
 */
public record LoadProblem(long faulty, long lines, List<LineFault> first) {
    /** How many faults are told. */
    public static final int MOST_LISTED = 100;

    public LoadProblem {
        first = List.copyOf(first);
    }

    /**
     * What is wrong with a line.
     *
     * @param line counted from 1, empty ones included
     * @param fault as in {@code timestamp: can't be blank}
     */
    public record LineFault(long line, String fault) {}
}
