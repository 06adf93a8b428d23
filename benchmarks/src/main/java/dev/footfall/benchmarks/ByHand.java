package dev.footfall.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Answers of SQL that was written by hand. */
record ByHand(Connection store) {
    List<List<Object>> to(Question question) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet found = statement.executeQuery(question.sql())) {
            int columns = found.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
