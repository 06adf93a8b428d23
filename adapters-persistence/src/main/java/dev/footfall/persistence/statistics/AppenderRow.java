package dev.footfall.persistence.statistics;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/** A row at the end of a table. */
record AppenderRow(DuckDBAppender appender) implements RowSink {
    @Override
    public RowSink append(long number) throws SQLException {
        appender.append(number);
        return this;
    }

    @Override
    public RowSink append(int number) throws SQLException {
        appender.append(number);
        return this;
    }

    @Override
    public RowSink append(boolean flag) throws SQLException {
        appender.append(flag);
        return this;
    }

    @Override
    public RowSink append(String text) throws SQLException {
        appender.append(text);
        return this;
    }

    @Override
    public RowSink append(BigDecimal amount) throws SQLException {
        appender.append(amount);
        return this;
    }

    @Override
    public RowSink append(Map<String, String> texts) throws SQLException {
        appender.append(texts);
        return this;
    }

    @Override
    public RowSink appendNull() throws SQLException {
        appender.appendNull();
        return this;
    }
}
