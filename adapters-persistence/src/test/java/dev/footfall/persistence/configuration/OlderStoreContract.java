package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.SignIn;
import dev.footfall.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What becomes of rows that were written before the newest scripts, the same on all databases. */
interface OlderStoreContract {
    String USER = """
            INSERT INTO users (id, email, email_in_lower_case, name, power)
            VALUES (3, 'ada@example.org', 'ada@example.org', 'Ada', 'super_admin')""";
    String TEAMS = """
            INSERT INTO teams (id, identifier, name, locked, hourly_api_request_limit, setup) VALUES
                (5, '5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11', 'With sites', FALSE, 600, 'shared'),
                (6, '5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c12', 'With a purchase', TRUE, 600, 'shared'),
                (7, '5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c13', 'With nothing', FALSE, 600, 'personal')""";

    /** At midday on 2024-03-01, and half an hour before the end of 2024-02-29, both UTC. */
    String SITES = """
            INSERT INTO sites (id, domain, team_id, timezone, kind, created_at, native_stats_start_at, visibility,
                legacy_time_on_page_until)
            VALUES
                (8, 'late.example', 5, 'Asia/Tokyo', 'regular', 1709294400, 0, 'private', '1970-01-01'),
                (9, 'early.example', 5, 'Asia/Tokyo', 'regular', 1709249400, 0, 'private', '1970-01-01')""";

    String PURCHASES = """
            INSERT INTO subscriptions (id, team_id, plan_name, plan_generation, status, last_bill_date, next_bill_date)
            VALUES
                (1, 5, 'growth', 4, 'active', '2024-03-05', '2024-04-05'),
                (2, 6, 'growth', 1, 'deleted', '2021-06-04', '2021-07-04'),
                (3, 6, 'growth', 1, 'deleted', '2021-05-04', '2021-06-04')""";

    String INVITATIONS = """
            INSERT INTO team_invitations (id, team_id, email, email_in_lower_case, role, inviter_id, created_at) VALUES
                (1, 5, 'Bo@example.org', 'bo@example.org', 'viewer', 3, 1709294400),
                (4, 6, 'bo@example.org', 'bo@example.org', 'admin', 3, 1709294401)""";

    /** A store that a former version made and filled, opened by this one. */
    JooqConfigurationStore filledAt(int version, List<String> rows) throws SQLException;

    static void fill(DataSource source, String scripts, int version, List<String> rows) throws SQLException {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:dev/footfall/persistence/" + scripts)
                .target(Integer.toString(version))
                .load()
                .migrate();
        try (Connection connection = source.getConnection();
                Statement insert = connection.createStatement()) {
            for (String row : rows) {
                assertThat(insert.executeUpdate(row)).isPositive();
            }
        }
    }

    @Test
    default void a_team_of_version_5_was_made_on_the_first_utc_day_that_its_sites_and_purchases_tell()
            throws SQLException {
        try (JooqConfigurationStore store = filledAt(5, List.of(USER, TEAMS, SITES, PURCHASES))) {
            assertThat(createdOn(store, 5)).contains(LocalDate.parse("2024-02-29"));
            assertThat(createdOn(store, 6)).contains(LocalDate.parse("2021-05-04"));
            assertThat(createdOn(store, 7)).isEmpty();
            assertThat(store.teams().find(new TeamId(6)).orElseThrow().isOlderThanSiteLimits())
                    .isTrue();
            assertThat(store.sites().regularOf(new TeamId(5))).hasSize(2);
        }
    }

    private static Optional<LocalDate> createdOn(JooqConfigurationStore store, long team) {
        return store.teams().find(new TeamId(team)).flatMap(Team::createdOn);
    }

    @Test
    default void a_user_of_version_6_signs_in_himself() throws SQLException {
        try (JooqConfigurationStore store = filledAt(6, List.of(USER))) {
            assertThat(store.users().find(new UserId(3)).map(User::signIn)).contains(SignIn.OWN);
        }
    }

    @Test
    default void an_invitation_of_version_6_gets_a_code_of_its_own() throws SQLException {
        try (JooqConfigurationStore store = filledAt(6, List.of(USER, TEAMS, INVITATIONS))) {
            TeamInvitation one = store.teams().invitations(new TeamId(5)).getFirst();
            TeamInvitation other = store.teams().invitations(new TeamId(6)).getFirst();

            assertThat(one.email()).isEqualTo("Bo@example.org");
            assertThat(one.code()).matches("[0-9a-f]{32}").isNotEqualTo(other.code());
            assertThat(store.teams().invitation(one.code())).contains(one);
            assertThat(store.teams().invitation(other.code())).contains(other);
        }
    }
}
