package dev.footfall.persistence.statistics;

import dev.footfall.application.ingest.BatchRefused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row as bytes: of each value its kind, then what it is. Numbers are big-endian, texts UTF-8 behind their length. */
final class ByteRow implements RowSink {
    private static final byte NULL = 0;
    private static final byte LONG = 1;
    private static final byte INT = 2;
    private static final byte FALSE = 3;
    private static final byte TRUE = 4;
    private static final byte EMPTY_TEXT = 5;
    private static final byte TEXT = 6;
    private static final byte AMOUNT = 7;
    private static final byte TEXTS = 8;

    /** Of the columns for money: DECIMAL(18, 3). */
    private static final int SCALE = 3;

    private static final long LIMIT = 1_000_000_000_000_000_000L;

    private final Bytes bytes;

    ByteRow(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public RowSink append(long number) {
        bytes.put(LONG).putLong(number);
        return this;
    }

    @Override
    public RowSink append(int number) {
        bytes.put(INT).putInt(number);
        return this;
    }

    @Override
    public RowSink append(boolean flag) {
        bytes.put(flag ? TRUE : FALSE);
        return this;
    }

    @Override
    public RowSink append(String text) {
        if (text.isEmpty()) {
            bytes.put(EMPTY_TEXT);
        } else {
            bytes.put(TEXT).putText(text);
        }
        return this;
    }

    @Override
    public RowSink append(Map<String, String> texts) {
        bytes.put(TEXTS).putInt(texts.size());
        texts.forEach((key, text) -> bytes.putText(key).putText(text));
        return this;
    }

    /** @throws BatchRefused when the column cannot hold it */
    @Override
    public RowSink append(BigDecimal amount) {
        bytes.put(AMOUNT).putLong(thousandths(amount));
        return this;
    }

    private static long thousandths(BigDecimal amount) {
        try {
            long thousandths =
                    amount.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
            if (Math.abs(thousandths) < LIMIT) {
                return thousandths;
            }
            throw new ArithmeticException("more than 18 digits");
        } catch (ArithmeticException tooMuch) {
            throw new BatchRefused("an amount of money has too many digits", tooMuch);
        }
    }

    @Override
    public RowSink appendNull() {
        bytes.put(NULL);
        return this;
    }

    /** Gives the values of a row to somebody else. */
    static void copy(ByteBuffer row, RowSink target) throws SQLException {
        while (row.hasRemaining()) {
            copyValue(row, target);
        }
    }

    private static void copyValue(ByteBuffer row, RowSink target) throws SQLException {
        byte kind = row.get();
        var unused = switch (kind) {
            case NULL -> target.appendNull();
            case LONG -> target.append(row.getLong());
            case INT -> target.append(row.getInt());
            case FALSE -> target.append(false);
            case TRUE -> target.append(true);
            case EMPTY_TEXT -> target.append("");
            case TEXT -> target.append(text(row));
            case AMOUNT -> target.append(BigDecimal.valueOf(row.getLong(), SCALE));
            case TEXTS -> target.append(texts(row));
            default -> throw new IllegalStateException("a value of kind " + kind);
        };
    }

    private static String text(ByteBuffer row) {
        byte[] utf8 = new byte[row.getInt()];
        row.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(ByteBuffer row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int left = row.getInt(); left > 0; left--) {
            texts.put(text(row), text(row));
        }
        return texts;
    }
}
