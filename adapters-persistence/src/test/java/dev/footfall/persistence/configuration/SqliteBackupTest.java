package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies made while the store is in use. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteBackupTest {
    private static final int COPIES = 5;

    @TempDir
    private Path folder;

    private SqliteDatabase database;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("configuration.sqlite"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private User add(String name) {
        return database.users().add(name + "@example.org", name, Power.CUSTOMER);
    }

    private boolean knows(String name) {
        return knows(database, name);
    }

    private static boolean knows(SqliteDatabase database, String name) {
        return database.users().findByEmail(name + "@example.org").isPresent();
    }

    @Test
    void a_copy_can_be_opened_and_lives_its_own_life() {
        User user = add("alice");
        Path copy = folder.resolve("it's a copy.sqlite");

        database.backup(copy);
        assertThat(add("bob").id()).isNotEqualTo(user.id());

        try (SqliteDatabase opened = SqliteDatabase.open(copy)) {
            assertThat(opened.users().find(user.id())).contains(user);
            assertThat(knows(opened, "bob")).isFalse();
            assertThat(opened.users()
                            .add("carol@example.org", "carol", Power.CUSTOMER)
                            .id()
                            .value())
                    .isGreaterThan(user.id().value());
        }
        assertThat(knows("carol")).isFalse();
    }

    @Test
    void a_copy_replaces_nothing_and_needs_a_folder() {
        Path copy = folder.resolve("copy.sqlite");
        database.backup(copy);

        assertThatIllegalArgumentException().isThrownBy(() -> database.backup(copy));
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> database.backup(folder.resolve("nowhere/copy.sqlite")));
    }

    @Test
    void a_copy_made_while_somebody_writes_holds_whole_transactions() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Callable<Integer> writing = () -> {
            int pairs = 0;
            while (!enough.get()) {
                String pair = "pair" + pairs;
                assertThat(database.transactions()
                                .inOne(() -> Stream.of(add(pair + "left"), add(pair + "right"))
                                        .toList()))
                        .hasSize(2);
                pairs++;
            }
            return pairs;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> written = threads.submit(writing);
            try {
                for (int i = 0; i < COPIES; i++) {
                    database.backup(folder.resolve("copy" + i + ".sqlite"));
                }
            } finally {
                enough.set(true);
            }
            for (int i = 0; i < COPIES; i++) {
                holdsWholePairs(folder.resolve("copy" + i + ".sqlite"), written.get());
            }
        }
    }

    private static void holdsWholePairs(Path copy, int written) {
        try (SqliteDatabase opened = SqliteDatabase.open(copy)) {
            for (int pair = 0; pair < written; pair++) {
                assertThat(knows(opened, "pair" + pair + "left")).isEqualTo(knows(opened, "pair" + pair + "right"));
            }
        }
    }

    @Test
    void an_open_transaction_is_not_in_the_copy_it_makes() {
        Path copy = folder.resolve("copy.sqlite");

        boolean seen = database.transactions().inOne(() -> {
            assertThat(add("alice").name()).isEqualTo("alice");
            database.backup(copy);
            return knows("alice");
        });

        assertThat(seen).isTrue();
        try (SqliteDatabase opened = SqliteDatabase.open(copy)) {
            assertThat(knows(opened, "alice")).isFalse();
        }
    }

    @Test
    void nobody_writes_in_a_pause_and_whoever_wanted_to_does_afterwards() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch starting = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<User> writer = threads.submit(() -> {
                assertThat(paused.await(20, TimeUnit.SECONDS)).isTrue();
                starting.countDown();
                return add("alice");
            });

            boolean done = database.pausedFor(() -> {
                paused.countDown();
                await(starting);
                database.backup(folder.resolve("first.sqlite"));
                database.backup(folder.resolve("second.sqlite"));
                return writer.isDone() || knows("alice");
            });

            assertThat(done).isFalse();
            assertThat(database.users().find(writer.get().id())).isPresent();
        }
        for (String each : new String[] {"first.sqlite", "second.sqlite"}) {
            try (SqliteDatabase opened = SqliteDatabase.open(folder.resolve(each))) {
                assertThat(knows(opened, "alice")).isFalse();
            }
        }
    }

    @Test
    void another_process_cannot_write_in_a_pause_either() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("configuration.sqlite"));
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            Callable<Integer> writing = () -> statement.executeUpdate("DELETE FROM salts");

            Throwable inPause = database.pausedFor(() -> catchThrowable(writing::call));

            assertThat(inPause).isInstanceOf(SQLException.class).hasMessageContaining("SQLITE_BUSY");
            assertThat(statement.executeUpdate("DELETE FROM salts")).isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
