package dev.footfall.persistence.configuration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BOOLEAN;

import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.configuration.ConfigurationStoreContract;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.visit.Salt;
import dev.footfall.persistence.tables.configuration.DefaultSchema;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One database for all, emptied before each. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresDatabaseTest extends ConfigurationStoreContract implements StoredRowsContract {
    private PostgresUrl url;
    private PostgresDatabase database;

    @BeforeAll
    void open() {
        url = PostgresServer.aDatabase();
        database = PostgresDatabase.open(url);
    }

    @BeforeEach
    void empty() {
        statements()
                .write(db -> db.truncate(DefaultSchema.DEFAULT_SCHEMA.getTables())
                        .restartIdentity()
                        .cascade()
                        .execute());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public Statements statements() {
        return database.statements();
    }

    @Override
    public ConfigurationStore store() {
        return database;
    }

    @Test
    void every_table_and_column_has_the_name_it_has_on_sqlite() {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            assertThat(statements()
                            .<String[]>read(db -> names(db.selectFrom(table(name(table.getName())))
                                    .fetch()
                                    .fields())))
                    .as(table.getName())
                    .containsExactlyInAnyOrder(names(table.fields()));
        }
    }

    private static String[] names(Field<?>[] fields) {
        return Arrays.stream(fields).map(Field::getName).toArray(String[]::new);
    }

    @Test
    void what_was_stored_is_there_for_whoever_opens_the_database() {
        Site site = aSite("shop.example");
        DatedSalt salt = new DatedSalt(new Salt("sixteen bytes !!".getBytes(US_ASCII)), NOW);
        assertThat(database.salts().ofItsDay(salt)).isEqualTo(salt);

        try (PostgresDatabase again = PostgresDatabase.open(url)) {
            assertThat(again.sites().find(site.id())).contains(site);
            assertThat(again.salts().newestFirst()).containsExactly(salt);
            assertThat(again.health().answers()).isTrue();
        }
    }

    @Test
    void a_closed_store_does_not_answer() {
        PostgresDatabase closed = PostgresDatabase.open(url);
        closed.close();

        assertThat(closed.health().answers()).isFalse();
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> closed.users().findByEmail("alice@example.org"));
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> closed.transactions().inOne(() -> "nothing"));
    }

    @Test
    void a_connection_that_is_cut_fails_one_change_and_not_the_next() {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> transactions().inOne(() -> {
                    User added = aUser("alice@example.org");
                    cutTransactions();
                    return users().find(added.id());
                }));

        assertThat(users().findByEmail("alice@example.org")).isEmpty();
        assertThat(aUser("alice@example.org").email()).isEqualTo("alice@example.org");
    }

    private static void cutTransactions() {
        assertThat(PostgresServer.asked()
                        .select(function(name("pg_terminate_backend"), BOOLEAN, field(name("pid"))))
                        .from(table(name("pg_stat_activity")))
                        .where(field(name("state"), String.class).eq("idle in transaction"))
                        .fetch(Record1::value1))
                .containsExactly(true);
    }

    @Test
    void a_text_with_a_null_character_is_neither_found_nor_a_failure() {
        Site site = aSite("shop.example");

        assertThat(sites().answeringTo("shop\u0000.example", NOW)).isEmpty();
        Goal goal = aGoal(site.id(), "Sign\u0000up");

        assertThat(goals().newestFirst(site.id())).containsExactly(goal);
        assertThat(goals().named(site.id(), goal.displayName())).contains(goal);
    }

    @Test
    void a_database_that_is_not_there_is_refused_without_showing_the_password() {
        String text = url.forDriver().replaceFirst("/test[0-9]+\\?.*", "/nowhere?user=postgres&password=hush-hush");

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> PostgresDatabase.open(PostgresServer.url(text)))
                .satisfies(refused ->
                        assertThat(stackTrace(refused)).contains("nowhere").doesNotContain("hush-hush"));
    }

    @Test
    void the_password_is_in_no_log_of_whatever_level() {
        Written written = new Written();
        List<Logger> loggers = Stream.of("com.zaxxer", "org.flywaydb", "org.jooq", "org.postgresql")
                .map(Logger::getLogger)
                .toList();
        loggers.forEach(logger -> logger.setLevel(Level.ALL));
        loggers.forEach(logger -> logger.addHandler(written));
        try (PostgresDatabase opened = PostgresDatabase.open(PostgresServer.aDatabase("password=hush-hush"))) {
            assertThat(opened.users()
                            .add("alice@example.org", "Alice", Power.CUSTOMER)
                            .name())
                    .isEqualTo("Alice");
        } finally {
            loggers.forEach(logger -> logger.removeHandler(written));
            loggers.forEach(logger -> logger.setLevel(null));
        }

        assertThat(written.lines).hasSizeGreaterThan(10).noneMatch(line -> line.contains("hush"));
    }

    private static final class Written extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
