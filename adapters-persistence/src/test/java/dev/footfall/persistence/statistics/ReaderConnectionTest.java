package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBPreparedStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReaderConnectionTest {
    private static final String DOUBLE = "select cast(? as bigint) * 2";

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = new ReaderConnection(DriverManager.getConnection("jdbc:duckdb:"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_question_is_prepared_once_and_answered_with_the_values_of_each_time() throws SQLException {
        DuckDBPreparedStatement first = prepared(DOUBLE);
        assertThat(asked(DOUBLE, 4)).isEqualTo(8);
        assertThat(asked(DOUBLE, 21)).isEqualTo(42);
        assertThat(prepared(DOUBLE)).isSameAs(first);
    }

    @Test
    void one_that_is_being_asked_is_prepared_for_others_again() throws SQLException {
        try (PreparedStatement one = connection.prepareStatement(DOUBLE);
                PreparedStatement other = connection.prepareStatement(DOUBLE)) {
            assertThat(one.unwrap(DuckDBPreparedStatement.class))
                    .isNotSameAs(other.unwrap(DuckDBPreparedStatement.class));
        }
        assertThat(asked(DOUBLE, 3)).isEqualTo(6);
    }

    @Test
    void what_went_wrong_is_forgotten() throws SQLException {
        String risky = "select case when ? > 0 then error('no') else 1 end";
        DuckDBPreparedStatement first = prepared(risky);
        assertThatThrownBy(() -> asked(risky, 1)).isInstanceOf(SQLException.class);
        assertThat(prepared(risky)).isNotSameAs(first);
    }

    @Test
    void only_the_last_questions_are_remembered() throws SQLException {
        DuckDBPreparedStatement first = prepared(DOUBLE);
        for (int i = 0; i < 40; i++) {
            prepared("select " + i);
        }
        assertThat(first.isClosed()).isTrue();
        assertThat(asked(DOUBLE, 5)).isEqualTo(10);
    }

    @Test
    void a_table_may_change_between_two_times() throws SQLException {
        change("create table t (a bigint)");
        String count = "select count(*) + ? from t";
        assertThat(asked(count, 0)).isZero();
        change("alter table t add column b varchar");
        change("insert into t values (1, 'x')");
        assertThat(asked(count, 0)).isEqualTo(1);
    }

    private DuckDBPreparedStatement prepared(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.unwrap(DuckDBPreparedStatement.class);
        }
    }

    private long asked(String sql, long value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, value);
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getLong(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
