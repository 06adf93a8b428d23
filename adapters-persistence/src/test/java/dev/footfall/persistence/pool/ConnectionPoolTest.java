package dev.footfall.persistence.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionPoolTest {
    @TempDir
    private Path folder;

    private SQLiteDataSource source;

    @BeforeEach
    void point() {
        source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("file"));
    }

    private ConnectionPool pool(int size) {
        return new ConnectionPool(source, size, Duration.ZERO);
    }

    @Test
    void a_connection_is_used_again() throws SQLException {
        try (ConnectionPool pool = pool(1)) {
            run(pool, "CREATE TEMPORARY TABLE mine (a)");
            run(pool, "INSERT INTO mine VALUES (1)");
        }
    }

    @Test
    void who_finds_none_free_is_told_so() throws SQLException {
        try (ConnectionPool pool = pool(1)) {
            try (Connection first = pool.getConnection()) {
                assertThat(first.isClosed()).isFalse();
                assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(pool::getConnection);
            }
            run(pool, "SELECT 1");
        }
    }

    @Test
    void giving_back_twice_is_giving_back_once() throws SQLException {
        try (ConnectionPool pool = pool(1)) {
            Connection first = pool.getConnection();
            first.close();
            first.close();
            try (Connection second = pool.getConnection()) {
                assertThat(first.isClosed()).isTrue();
                assertThat(second.isClosed()).isFalse();
                assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(pool::getConnection);
            }
        }
    }

    @Test
    void a_transaction_left_open_is_rolled_back() throws SQLException {
        try (ConnectionPool pool = pool(1)) {
            run(pool, "CREATE TABLE t (a)");
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                assertThat(statement.executeUpdate("INSERT INTO t VALUES (1)")).isEqualTo(1);
            }
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*) FROM t")) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void one_that_was_closed_underneath_is_not_lent_again() throws SQLException {
        try (ConnectionPool pool = pool(1)) {
            try (Connection connection = pool.getConnection()) {
                connection.unwrap(org.sqlite.SQLiteConnection.class).close();
            }
            run(pool, "SELECT 1");
        }
    }

    @Test
    void after_the_end_nobody_gets_one_and_those_in_use_are_closed_when_they_come_back() throws SQLException {
        ConnectionPool pool = pool(1);
        Connection lent = pool.getConnection();
        Connection inner = lent.unwrap(org.sqlite.SQLiteConnection.class);
        pool.close();
        pool.close();
        assertThat(inner.isClosed()).isFalse();

        lent.close();

        assertThat(inner.isClosed()).isTrue();
        assertThatExceptionOfType(SQLException.class).isThrownBy(pool::getConnection);
    }

    private static void run(ConnectionPool pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute(sql)).isEqualTo(sql.startsWith("SELECT"));
        }
    }
}
