package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecollectionTest {
    @TempDir
    Path folder;

    private SqliteDatabase here;
    private SqliteDatabase elsewhere;

    @BeforeEach
    void open() {
        here = SqliteDatabase.open(folder.resolve("configuration.sqlite"));
        elsewhere = SqliteDatabase.open(folder.resolve("configuration.sqlite"));
    }

    @AfterEach
    void close() {
        elsewhere.close();
        here.close();
    }

    @Test
    void the_same_question_is_not_put_to_the_database_twice() {
        User user = add(here);

        assertThat(here.users().find(user.id())).isSameAs(here.users().find(user.id()));
        assertThat(here.goals(1).newestFirst(new SiteId(1)))
                .isSameAs(here.goals(1).newestFirst(new SiteId(1)));
    }

    @Test
    void what_is_changed_holds_at_once() {
        User user = add(here);
        assertThat(here.users().find(user.id())).contains(user);

        User renamed = new User(user.id(), user.email(), "Grace", user.power());
        here.users().change(renamed);

        assertThat(here.users().find(user.id())).contains(renamed);
    }

    @Test
    void what_another_process_changes_holds_at_once_too() {
        User user = add(here);
        assertThat(here.users().find(user.id())).contains(user);

        User renamed = new User(user.id(), user.email(), "Grace", user.power());
        elsewhere.users().change(renamed);

        assertThat(here.users().find(user.id())).contains(renamed);
    }

    @Test
    void what_was_not_there_is_found_once_it_is() {
        assertThat(here.users().find(new UserId(1))).isEmpty();

        User user = add(elsewhere);

        assertThat(here.users().find(user.id())).contains(user);
    }

    @Test
    void a_transaction_sees_its_own_changes_and_nobody_else_does() {
        User user = add(here);
        User renamed = new User(user.id(), user.email(), "Grace", user.power());

        Optional<User> inside = here.transactions().inOne(() -> {
            here.users().change(renamed);
            assertThat(elsewhere.users().find(user.id())).contains(user);
            return here.users().find(user.id());
        });

        assertThat(inside).contains(renamed);
        assertThat(elsewhere.users().find(user.id())).contains(renamed);
    }

    private static User add(SqliteDatabase database) {
        return database.users().add("ada@example.com", "Ada", User.Power.CUSTOMER);
    }
}
