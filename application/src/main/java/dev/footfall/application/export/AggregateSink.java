package dev.footfall.application.export;

import java.util.List;

/** Takes the files of a CSV export, one after the other. */
public interface AggregateSink {
    /**
     * Begins a file.
     *
     * @param name with its dates and without its type, as in {@code imported_pages_20240101_20241231}
     */
    void file(String name, List<String> columns);

    /** Adds a row to the file begun last: texts, whole numbers and dates, in the order of its columns. */
    void row(List<Object> cells);
}
