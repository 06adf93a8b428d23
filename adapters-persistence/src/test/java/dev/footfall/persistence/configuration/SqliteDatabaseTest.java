package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import dev.footfall.application.store.Node;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.contract.configuration.ConfigurationStoreContract;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import dev.footfall.domain.visit.Salt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteDatabaseTest extends ConfigurationStoreContract implements StoredRowsContract {
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

    @Override
    public Statements statements() {
        return database.statements();
    }

    @Override
    public ConfigurationStore store() {
        return database;
    }

    @Test
    void what_was_stored_is_there_after_closing_and_opening() {
        Site site = aSite("shop.example");
        User user = aUser("alice@example.org");
        database.teams().putMember(site.team(), user.id(), TeamRole.ADMIN);
        DatedSalt salt = new DatedSalt(new Salt(new byte[Salt.LENGTH]), NOW);
        assertThat(database.salts().ofItsDay(salt)).isEqualTo(salt);

        database.close();
        database = SqliteDatabase.open(file);

        assertThat(database.sites().find(site.id())).contains(site);
        assertThat(database.users().find(user.id())).contains(user);
        assertThat(database.memberships().ofTeam(user.id(), site.team())).contains(TeamRole.ADMIN);
        assertThat(database.salts().newestFirst()).containsExactly(salt);
        assertThat(database.goals().newestFirst(site.id())).isEmpty();
    }

    @Test
    void a_deleted_salt_leaves_no_trace_on_the_disk() throws IOException {
        String secret = "sixteen bytes !!";
        DatedSalt old = new DatedSalt(new Salt(secret.getBytes(StandardCharsets.US_ASCII)), NOW);
        assertThat(database.salts().ofItsDay(old)).isEqualTo(old);
        assertThat(isOnDisk(secret)).isTrue();

        Instant later = NOW.plus(Duration.ofDays(2));
        DatedSalt today = new DatedSalt(new Salt(new byte[Salt.LENGTH]), later);
        assertThat(database.salts().ofItsDay(today)).isEqualTo(today);
        database.salts().keepOnly(NOW.plusSeconds(1), later.plusSeconds(1));

        assertThat(isOnDisk(secret)).isFalse();
    }

    @Test
    void every_port_stores_in_the_file() {
        SiteId site = aSite("shop.example").id();
        List<GoalId> goals = Stream.of("Signup", "Purchase")
                .map(each -> aGoal(site, each).id())
                .toList();
        Funnel funnel = database.funnels().add(site, new NewFunnel("Sale", goals));
        Segment segment = database.segments()
                .add(
                        site,
                        new NewSegment(
                                "All", Kind.SITE, Optional.empty(), new JsonTree.Members(Map.of()), Instant.EPOCH));
        SharedLink link = database.sharedLinks().add(site, new NewSharedLink("Board", "s1", Optional.empty()));
        UserId guest = aUser("alice@example.org").id();
        database.guests().putGuest(site, guest, GuestRole.VIEWER, NOW);
        Unfinished work = new Unfinished.Purge(new SiteId(404));
        database.unfinishedWork(Node.ONLY).note(work);

        database.close();
        database = SqliteDatabase.open(file);

        assertThat(database.goals(1).newestFirst(site)).map(Goal::id).containsExactly(goals.getLast());
        assertThat(database.funnels().of(site)).containsExactly(funnel);
        assertThat(database.segments().of(site)).containsExactly(segment);
        assertThat(database.sharedLinks().of(site)).containsExactly(link);
        assertThat(database.guests().guest(site, guest)).isPresent();
        assertThat(database.imports().of(site)).isEmpty();
        assertThat(database.unfinishedWork(Node.ONLY).all()).containsExactly(work);
    }

    private boolean isOnDisk(String text) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                if (Files.readString(each, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void an_open_store_answers_and_a_closed_one_does_not() {
        assertThat(database.health().answers()).isTrue();

        database.close();

        assertThat(database.health().answers()).isFalse();
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> aUser("alice@example.org"));
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> database.users().findByEmail("alice@example.org"));
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(1000));

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> SqliteDatabase.open(letter));
        assertThat(letter).content().startsWith("Dear reader");
    }

    @Test
    void a_folder_that_does_not_exist_is_refused() {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> SqliteDatabase.open(folder.resolve("nowhere/configuration.sqlite")));
    }

    @Test
    void a_database_of_a_newer_version_is_refused() {
        statements()
                .write(db -> db.insertInto(table(name("flyway_schema_history")))
                        .set(history("installed_rank"), 1000)
                        .set(history("version"), "1000")
                        .set(history("description"), "from the future")
                        .set(history("type"), "SQL")
                        .set(history("script"), "V1000__from_the_future.sql")
                        .set(history("installed_by"), "")
                        .set(history("execution_time"), 1)
                        .set(history("success"), true)
                        .execute());

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> SqliteDatabase.open(file));
    }

    private static Field<Object> history(String column) {
        return field(name(column));
    }
}
