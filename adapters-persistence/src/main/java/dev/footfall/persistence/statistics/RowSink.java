package dev.footfall.persistence.statistics;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;

/** Takes the values of a row, one after the other in the order of the table's columns. */
interface RowSink {
    RowSink append(long number) throws SQLException;

    RowSink append(int number) throws SQLException;

    RowSink append(boolean flag) throws SQLException;

    RowSink append(String text) throws SQLException;

    RowSink append(BigDecimal amount) throws SQLException;

    RowSink append(Map<String, String> texts) throws SQLException;

    RowSink appendNull() throws SQLException;
}
