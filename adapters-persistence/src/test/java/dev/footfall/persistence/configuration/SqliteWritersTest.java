package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who want to write: threads of one process, and two openings of one file as two processes would have. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteWritersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final int WRITES = 25;

    @TempDir
    private Path folder;

    private Path file;
    private SqliteDatabase database;

    @BeforeEach
    void open() {
        file = folder.resolve("configuration.sqlite");
        database = SqliteDatabase.open(file);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void two_writing_threads_wait_for_each_other() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);

        inParallel(writer("left", database, together), writer("right", database, together));

        assertThat(usersNamed("left")).isEqualTo(WRITES);
        assertThat(usersNamed("right")).isEqualTo(WRITES);
    }

    @Test
    void two_stores_on_one_file_wait_for_each_other() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);

        try (SqliteDatabase other = SqliteDatabase.open(file)) {
            inParallel(writer("left", database, together), writer("right", other, together));
        }

        assertThat(usersNamed("left")).isEqualTo(WRITES);
        assertThat(usersNamed("right")).isEqualTo(WRITES);
    }

    /** Reads before it writes, which is what breaks when the write lock is not taken at once. */
    private static Callable<Boolean> writer(String name, SqliteDatabase database, CyclicBarrier together) {
        return () -> {
            together.await();
            for (int i = 0; i < WRITES; i++) {
                String email = name + i + "@example.org";
                User added = database.transactions().inOne(() -> {
                    assertThat(database.users().findByEmail(email)).isEmpty();
                    return database.users().add(email, name, Power.CUSTOMER);
                });
                assertThat(database.users().find(added.id())).contains(added);
            }
            return true;
        };
    }

    private long usersNamed(String name) {
        return IntStream.range(0, WRITES)
                .filter(i ->
                        database.users().findByEmail(name + i + "@example.org").isPresent())
                .count();
    }

    @Test
    void of_two_who_want_a_domain_one_gets_it() throws Exception {
        Team team =
                database.teams().add(new NewTeam(UUID.randomUUID(), "Shop", Optional.empty(), 600, Optional.empty()));
        NewSite wanted = Site.named(new Domain("shop.example"), team.id(), SiteTimeZone.UTC, NOW);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> adding = () -> {
            together.await();
            return database.sites().add(wanted).isRight();
        };

        assertThat(inParallel(adding, adding)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void readers_neither_wait_for_a_transaction_nor_see_it() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);

        List<Boolean> found = inParallel(
                () -> database.transactions().inOne(() -> {
                    User added = database.users().add("alice@example.org", "Alice", Power.CUSTOMER);
                    written.countDown();
                    await(read);
                    return database.users().find(added.id()).isPresent();
                }),
                () -> {
                    await(written);
                    boolean seen =
                            database.users().findByEmail("alice@example.org").isPresent();
                    read.countDown();
                    return seen;
                });

        assertThat(found).containsExactly(true, false);
        assertThat(database.users().findByEmail("alice@example.org")).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static List<Boolean> inParallel(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = threads.submit(one);
            Future<Boolean> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
