package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made by former versions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteMigrationTest {
    private static final String IDENTIFIER = "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11";
    private static final String HASH = "16550c66642c2435dc5c673545f37a713c35fff5440f1944cace6eeee6556b33";
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final User ALICE = new User(new UserId(3), "Alice@example.org", "Alice", Power.SUPER_ADMIN);
    private static final User BOB = new User(new UserId(4), "bob@example.org", "Bob", Power.CUSTOMER);

    private static final String ROWS = """
            INSERT INTO users VALUES (3, 'Alice@example.org', 'alice@example.org', 'Alice', 'super_admin');
            INSERT INTO users VALUES (4, 'bob@example.org', 'bob@example.org', 'Bob', 'customer');
            INSERT INTO teams VALUES (5, '%1$s', 'Shop', TRUE, '2026-03-02', 60);
            INSERT INTO subscriptions VALUES (1, 5, 'growth', 4, NULL, 'deleted', '2026-03-02', '2026-03-02');
            INSERT INTO subscriptions VALUES (2, 5, 'enterprise', NULL, 'stats_api', 'active', '2026-03-02', '2026-03-02');
            INSERT INTO team_memberships VALUES (5, 4, 'owner');
            INSERT INTO team_memberships VALUES (5, 3, 'viewer');
            INSERT INTO sites VALUES
                (7, 'shop.example', 'old.example', 100, 5, 'Europe/Tallinn', 'regular', 50, 40, '2026-03-02');
            INSERT INTO guest_memberships VALUES (7, 4, 'viewer');
            INSERT INTO guest_memberships VALUES (7, 3, 'editor');
            INSERT INTO goals VALUES (9, 7, 'Read it', NULL, NULL, '/blog', 50);
            INSERT INTO goal_custom_props VALUES (9, 'size', 'big');
            INSERT INTO api_keys VALUES (2, '%2$s', 'abcdef', 'laptop', 3, 5);
            INSERT INTO api_key_scopes VALUES (2, 0, 'stats:read:*');
            INSERT INTO salts VALUES (1, x'00112233445566778899aabbccddeeff', 1000);
            """.formatted(IDENTIFIER, HASH);

    @TempDir
    private Path folder;

    private SqliteDatabase migrated() throws SQLException {
        Path file = folder.resolve("configuration.sqlite");
        String url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:dev/footfall/persistence/configuration")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement insert = connection.createStatement()) {
            for (String row : ROWS.strip().split(";\n", -1)) {
                insert.executeUpdate(row);
            }
        }
        return SqliteDatabase.open(file);
    }

    @Test
    void people_and_teams_of_the_first_version_are_there() throws SQLException {
        try (SqliteDatabase database = migrated()) {
            TeamId team = new TeamId(5);
            Subscription latest = new Subscription(
                    new Plan.Enterprise(Set.of(Feature.STATS_API), Plan.Limits.DEFAULT), Status.ACTIVE, DAY, DAY);

            assertThat(database.users().find(ALICE.id())).contains(ALICE);
            assertThat(database.users().findByEmail("bob@example.org")).contains(BOB);
            assertThat(database.users().passwordOf(BOB.id())).isEmpty();
            assertThat(database.teams().find(team))
                    .contains(new Team(
                            team,
                            UUID.fromString(IDENTIFIER),
                            "Shop",
                            Setup.SHARED,
                            Standing.LOCKED,
                            Optional.of(DAY),
                            Optional.empty(),
                            60,
                            Optional.of(latest),
                            Optional.of(LocalDate.EPOCH)));
            assertThat(database.teams().members(team)).map(Member::user).containsExactly(BOB, ALICE);
            assertThat(database.teams().members(team))
                    .map(Member::role)
                    .containsExactly(TeamRole.OWNER, TeamRole.VIEWER);
            assertThat(database.apiKeys().findByHash(new ApiKeyHash(HASH)))
                    .contains(new ApiKey(
                            new ApiKey.ApiKeyId(2),
                            ALICE.id(),
                            "laptop",
                            new Reach.OneTeam(team),
                            List.of(Scope.STATS_READ)));
            assertThat(database.salts().newestFirst()).hasSize(1);
        }
    }

    @Test
    void sites_of_the_first_version_are_there_with_what_hangs_on_them() throws SQLException {
        try (SqliteDatabase database = migrated()) {
            SiteId site = new SiteId(7);

            assertThat(database.sites().find(site))
                    .contains(new Site(
                            site,
                            new Domain("shop.example"),
                            Optional.of(new FormerDomain(new Domain("old.example"), Instant.ofEpochSecond(100))),
                            new TeamId(5),
                            new SiteTimeZone(ZoneId.of("Europe/Tallinn")),
                            SiteKind.REGULAR,
                            Instant.ofEpochSecond(50),
                            Instant.ofEpochSecond(40),
                            Optional.of(DAY),
                            SiteSettings.DEFAULT));
            assertThat(database.guests().guests(site)).map(Guest::user).containsExactly(BOB, ALICE);
            assertThat(database.guests().guests(site))
                    .map(Guest::role)
                    .containsExactly(GuestRole.VIEWER, GuestRole.EDITOR);
            assertThat(database.guests().guests(site)).map(Guest::since).containsOnly(Instant.EPOCH);
            assertThat(database.trackers().of(site)).isEmpty();
            assertThat(database.goals().newestFirst(site))
                    .containsExactly(new Goal(
                            new GoalId(9),
                            "Read it",
                            new Trigger.PageScrolled(new PagePattern("/blog"), 50),
                            Map.of("size", "big")));
        }
    }

    @Test
    void what_hangs_on_a_site_of_the_first_version_goes_with_it() throws SQLException {
        try (SqliteDatabase database = migrated()) {
            SiteId site = new SiteId(7);

            database.sites().remove(site);

            assertThat(database.goals().newestFirst(site)).isEmpty();
            assertThat(database.guests().guests(site)).isEmpty();
            assertThat(database.teams().members(new TeamId(5))).hasSize(2);
        }
    }
}
