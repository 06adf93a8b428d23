package dev.footfall.server.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of text for people: columns as wide as their widest cell. */
public final class TextTable {
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(List<String> headings) {
        this.headings = List.copyOf(headings);
    }

    /** @param cells one for each heading */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(TextTable::visible).toList());
    }

    /** Columns of numbers or money stand on the right, everything else on the left. */
    public void print(PrintStream out) {
        out.println(line(headings));
        rows.forEach(row -> out.println(line(row)));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(width(column) - length(cell));
            line.append(column == 0 ? "" : "  ").append(isOfNumbers(column) ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return Math.max(
                length(headings.get(column)),
                rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
    }

    private boolean isOfNumbers(int column) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> row.get(column).matches("-|-?\\d+(\\.\\d+)?( [A-Z]{3})?"));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    // What visitors sent must not steer the operator's terminal.
    private static String visible(String cell) {
        return cell.codePoints()
                .map(point -> Character.isISOControl(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
