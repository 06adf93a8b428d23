package dev.footfall.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a row, and knows the line on which it begins. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRows.Row> {
    private static final int LONGEST_ROW = 8 << 20;

    private final List<String> cells = new ArrayList<>();
    private long line;
    private int length;

    /**
     * @param line counted from 1; line breaks within quotes count
     * @param cells nothing when the row is too long
     */
    record Row(long line, List<String> cells, boolean isTooLong) {}

    /** The line of the row that is being read or was read last. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        length = 0;
        cells.clear();
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int characters, boolean quoted) {
        length = Math.min(length, LONGEST_ROW) + characters + 1;
        if (length > LONGEST_ROW) {
            cells.clear();
        } else {
            cells.add(new String(text, offset, characters));
        }
    }

    @Override
    protected Row buildRecord() {
        return new Row(line, List.copyOf(cells), length > LONGEST_ROW);
    }
}
