package dev.footfall.persistence.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimiter.Bucket;
import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimiter.Verdict;
import dev.footfall.application.ingest.SaltRepository.DatedSalt;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Salt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, at the same time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresNodesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final int TIMES = 25;

    private PostgresDatabase one;
    private PostgresDatabase other;

    @BeforeEach
    void open() {
        // An operator's default isolation must not matter.
        PostgresUrl url = PostgresServer.aDatabase("options=-c%20default_transaction_isolation=serializable");
        one = PostgresDatabase.open(url);
        other = PostgresDatabase.open(url);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void what_one_node_adds_if_it_is_not_there_the_other_does_not_add() throws Exception {
        List<Integer> added = atOnce(node -> {
            int mine = 0;
            for (int i = 0; i < TIMES; i++) {
                String email = "user" + i + "@example.org";
                mine += node.transactions()
                        .inOne(() -> node.users().findByEmail(email).isPresent() ? 0 : added(node, email));
            }
            return mine;
        });

        assertThat(added.getFirst() + added.getLast()).isEqualTo(TIMES);
    }

    private static int added(PostgresDatabase node, String email) {
        User user = node.users().add(email, "Somebody", Power.CUSTOMER);
        assertThat(node.users().find(user.id())).contains(user);
        return 1;
    }

    @Test
    void of_two_who_want_a_domain_one_gets_it() throws Exception {
        Team team = aTeam();
        for (int i = 0; i < TIMES; i++) {
            Domain domain = new Domain("shop" + i + ".example");
            assertThat(atOnce(node -> node.sites()
                            .add(Site.named(domain, team.id(), SiteTimeZone.UTC, NOW))
                            .isRight()))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    /** No unique key spans the two columns, so only the writers' order keeps them apart. */
    @Test
    void a_former_domain_of_one_is_no_domain_of_the_other() throws Exception {
        Team team = aTeam();
        for (int i = 0; i < TIMES; i++) {
            Domain taken = new Domain("old" + i + ".example");
            NewSite moved = movedFrom(taken, new Domain("new" + i + ".example"), team);
            List<Boolean> done = atOnce(node -> node == one
                    ? isAddedIfNobodyAnswersTo(taken, moved)
                    : node.sites()
                            .add(Site.named(taken, team.id(), SiteTimeZone.UTC, NOW))
                            .isRight());

            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
    }

    private static NewSite movedFrom(Domain former, Domain domain, Team team) {
        return new NewSite(
                domain,
                Optional.of(new FormerDomain(former, NOW)),
                team.id(),
                SiteTimeZone.UTC,
                SiteKind.REGULAR,
                NOW,
                NOW,
                SiteSettings.DEFAULT);
    }

    private boolean isAddedIfNobodyAnswersTo(Domain former, NewSite site) {
        return one.transactions()
                .inOne(() -> one.sites().answeringTo(former.value(), NOW).isEmpty()
                        && one.sites().add(site).isRight());
    }

    @Test
    void a_limit_of_goals_holds_for_both() throws Exception {
        Site site = aSite();

        atOnce(node -> IntStream.range(0, TIMES)
                .mapToObj(i -> node.transactions().inOne(() -> addedUnlessFull(node, site, node.hashCode() + "-" + i)))
                .toList());

        assertThat(one.goals().newestFirst(site.id())).hasSize(10);
    }

    private static boolean addedUnlessFull(PostgresDatabase node, Site site, String name) {
        return !node.goals(10).isFull(site.id())
                && node.goals()
                        .add(site.id(), NewGoal.of(new Trigger.EventNamed(new EventName(name), Optional.empty())))
                        .displayName()
                        .equals(name);
    }

    @Test
    void a_day_has_one_salt() throws Exception {
        for (int day = 0; day < TIMES; day++) {
            Instant midnight = NOW.plus(Duration.ofDays(day));
            List<DatedSalt> used = atOnce(node -> {
                byte[] bytes = new byte[Salt.LENGTH];
                bytes[0] = (byte) (node == one ? 1 : 2);
                return node.salts().ofItsDay(new DatedSalt(new Salt(bytes), midnight));
            });

            assertThat(used.getFirst()).isEqualTo(used.getLast());
            assertThat(one.salts().newestFirst()).hasSize(day + 1);
        }
    }

    @Test
    void ids_rise_in_the_order_of_creation_and_are_never_used_again() {
        Team team = aTeam();
        List<Long> ids = IntStream.range(0, 10)
                .mapToObj(i -> {
                    PostgresDatabase node = i % 2 == 0 ? one : other;
                    Site site = node.sites()
                            .add(Site.named(new Domain("shop" + i + ".example"), team.id(), SiteTimeZone.UTC, NOW))
                            .get();
                    node.sites().remove(site.id());
                    return site.id().value();
                })
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void of_six_hundred_and_one_requests_in_an_hour_through_both_the_last_is_refused_by_either() throws Exception {
        Bucket team = new Bucket.OfTeam(new TeamId(7));
        Limit limit = new Limit(600, Duration.ofHours(1));

        atOnce(node -> IntStream.range(0, 300)
                .mapToObj(i -> node.rateLimiter(() -> NOW).count(team, limit))
                .peek(verdict -> assertThat(verdict).isInstanceOf(Verdict.Within.class))
                .toList());

        for (PostgresDatabase node : List.of(one, other)) {
            assertThat(node.rateLimiter(() -> NOW).count(team, limit)).isInstanceOf(Verdict.Beyond.class);
            Instant later = NOW.plus(Duration.ofHours(1));
            assertThat(node.rateLimiter(() -> later).count(team, limit)).isInstanceOf(Verdict.Within.class);
        }
    }

    @Test
    void both_may_make_the_tables_of_an_empty_database() throws Exception {
        PostgresUrl url = PostgresServer.aDatabase();

        assertThat(atOnce(node -> {
                    try (PostgresDatabase opened = PostgresDatabase.open(url)) {
                        return opened.health().answers();
                    }
                }))
                .containsExactly(true, true);
    }

    private Team aTeam() {
        return one.teams().add(new NewTeam(UUID.randomUUID(), "Shop", Optional.empty(), 600, Optional.empty()));
    }

    private Site aSite() {
        return one.sites()
                .add(Site.named(new Domain("shop.example"), aTeam().id(), SiteTimeZone.UTC, NOW))
                .get();
    }

    /** What both nodes do at the same moment. */
    private <T> List<T> atOnce(Function<PostgresDatabase, T> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<T> first = threads.submit(started(together, () -> work.apply(one)));
            Future<T> second = threads.submit(started(together, () -> work.apply(other)));
            return List.of(first.get(), second.get());
        }
    }

    private static <T> Callable<T> started(CyclicBarrier together, Callable<T> work) {
        return () -> {
            together.await();
            return work.call();
        };
    }
}
