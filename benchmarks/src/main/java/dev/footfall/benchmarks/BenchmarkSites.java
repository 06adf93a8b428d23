package dev.footfall.benchmarks;

import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.visit.EventName;
import dev.footfall.embedded.Footfall;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The configuration of the benchmark: {@code bench.example}, two hundred small sites, their goals and a key. */
final class BenchmarkSites {
    private static final List<String> GOALS = List.of("Signup", "Purchase", "Download");

    static final String BIG = "bench.example";
    static final String SMALL = "small-100.example";
    static final String SMALL_WITH_ITS_GOALS = "small-099.example";

    private static final String OWNER = "bench@bench.example";
    private static final int SMALL_SITES = 200;
    private static final int MANY_GOALS = 1000;

    private final Footfall footfall;
    private final Instant start;

    /** @param start of all statistics */
    BenchmarkSites(Footfall footfall, Instant start) {
        this.footfall = footfall;
        this.start = start;
    }

    /** Sees to it that a folder has the sites. */
    static void provision(Path folder, Instant start) {
        try (Footfall footfall = Footfall.open(folder)) {
            BenchmarkSites sites = new BenchmarkSites(footfall, start);
            if (!sites.areThere()) {
                var unused = sites.make();
            }
        }
    }

    boolean areThere() {
        return footfall.sites().withDomain(new Domain(BIG)).isPresent();
    }

    /** All sites, the big one first. */
    List<Site> make() {
        LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        Subscription everything = new Subscription(
                new Plan.Enterprise(EnumSet.allOf(Feature.class)), Subscription.Status.ACTIVE, day, day.plusYears(1));
        Team team = footfall.createAccount()
                .create(
                        OWNER,
                        "Bench",
                        new NewTeam(
                                new UUID(1, 1), "Bench", Optional.empty(), Integer.MAX_VALUE, Optional.of(everything)))
                .team();
        List<Site> sites = new ArrayList<>();
        sites.add(make(BIG, team));
        for (int i = 1; i <= SMALL_SITES; i++) {
            sites.add(make("small-%03d.example".formatted(i), team));
        }
        GOALS.forEach(goal -> goal(sites.getFirst().id(), goal));
        return sites;
    }

    private Site make(String domain, Team team) {
        return footfall.createSite()
                .create(Site.named(new Domain(domain), team.id(), SiteTimeZone.UTC, start)
                        .withStatsFrom(start))
                .getOrElseThrow(problem -> new IllegalStateException(domain + ": " + problem));
    }

    private void goal(SiteId site, String event) {
        var unused =
                footfall.goals().add(site, NewGoal.of(new Trigger.EventNamed(new EventName(event), Optional.empty())));
    }

    /** Adds so many goals to the small site that there are a thousand. */
    void addManyGoals() {
        SiteId site = find(SMALL).id();
        for (int i = footfall.goals().newestFirst(site).size(); i < MANY_GOALS; i++) {
            goal(site, manyGoals().get(i));
        }
    }

    /** The events that are the thousand goals: one of them happens. */
    static List<String> manyGoals() {
        return IntStream.range(0, MANY_GOALS)
                .mapToObj(i -> i == 0 ? "Signup" : "Goal " + i)
                .toList();
    }

    /** Gives one small site the goals of the big one. */
    void addItsGoals() {
        SiteId site = find(SMALL_WITH_ITS_GOALS).id();
        if (footfall.goals().newestFirst(site).isEmpty()) {
            GOALS.forEach(goal -> goal(site, goal));
        }
    }

    Site find(String domain) {
        return footfall.sites().withDomain(new Domain(domain)).orElseThrow();
    }

    void move(String domain, String zone) {
        Site site = find(domain);
        footfall.sites()
                .change(new Site(
                        site.id(),
                        site.domain(),
                        site.formerDomain(),
                        site.team(),
                        new SiteTimeZone(ZoneId.of(zone)),
                        site.kind(),
                        site.createdAt(),
                        site.nativeStatsStartAt(),
                        site.statsStartDate(),
                        site.settings()));
    }

    /** A new key for the statistics of all sites. */
    String key() {
        Site site = find(BIG);
        return footfall.createApiKey()
                .create(
                        footfall.users().findByEmail(OWNER).orElseThrow().id(),
                        new Reach.OneTeam(site.team()),
                        "Bench",
                        List.of(Scope.STATS_READ))
                .text()
                .value();
    }
}
