package dev.footfall.server.demo;

import dev.footfall.application.access.CreateApiKey;
import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.embedded.Footfall;
import dev.footfall.server.demo.Recorder.Totals;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts the site {@code demo.example}, its team and its traffic into an open Footfall nobody else uses yet. */
public final class DemoSite {
    /** The site's name. */
    public static final String DOMAIN = Facts.DOMAIN;

    private static final String OWNER = "demo@demo.example";
    private static final long SESSION_SEED = 0x7669736974L;

    private final Footfall footfall;
    private final RateLimits limits;
    private final InstantSource clock;

    /** @param limits the hourly one becomes the team's */
    public DemoSite(Footfall footfall, RateLimits limits, InstantSource clock) {
        this.footfall = footfall;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Makes what is not there yet, and new keys in any case.
     *
     * @throws Unfinished when the folder holds a demo whose making was interrupted
     */
    public Ready prepare(Progress progress) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Site> known = footfall.sites().answeringTo(DOMAIN, now);
        // Goals are made last, so a site without any is half a demo.
        if (known.isPresent() && footfall.goals().newestFirst(known.get().id()).isEmpty()) {
            throw new Unfinished();
        }
        String contents = known.isPresent() ? "made earlier" : make(now, progress);
        Site site = footfall.sites().answeringTo(DOMAIN, now).orElseThrow();
        UserId owner = footfall.users().findByEmail(OWNER).map(User::id).orElseThrow(Unfinished::new);
        return new Ready(
                key(owner, site.team(), "Demo: statistics", Scope.STATS_READ),
                key(owner, site.team(), "Demo: sites", Scope.SITES_PROVISION),
                contents);
    }

    private String make(Instant now, Progress progress) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Site site = site(now, today);
        SplittableRandom sessions = new SplittableRandom(SESSION_SEED);
        Recorder recorder = new Recorder(footfall.eventStore(), () -> new SessionId(sessions.nextLong()));
        List<LocalDate> days = Rhythm.days(today);
        new Traffic(site.id(), now).eachDay(day -> {
            recorder.take(day.arrivals());
            progress.day(day.date(), days.indexOf(day.date()) + 1, days.size());
        });
        Totals totals = recorder.finish();
        return "%d events in %d visits, %d goals"
                .formatted(totals.events(), totals.visits(), goals(site).size());
    }

    private Site site(Instant now, LocalDate today) {
        Team team = footfall.createAccount()
                .create(
                        OWNER,
                        "Demo",
                        new NewTeam(
                                UUID.randomUUID(),
                                "Demo",
                                Optional.empty(),
                                (int) Math.min(limits.hourly(), Integer.MAX_VALUE),
                                Optional.of(enterprise(today))))
                .team();
        Instant start =
                Rhythm.days(today).getFirst().atStartOfDay(ZoneOffset.UTC).toInstant();
        return footfall.createSite()
                .create(Site.named(new Domain(DOMAIN), team.id(), SiteTimeZone.UTC, now)
                        .withStatsFrom(start))
                .getOrElseThrow(problem -> new IllegalStateException("nobody has the domain, but: " + problem));
    }

    private static Subscription enterprise(LocalDate today) {
        return new Subscription(
                new Plan.Enterprise(EnumSet.allOf(Feature.class)),
                Subscription.Status.ACTIVE,
                today,
                today.plusMonths(1));
    }

    private List<Goal> goals(Site site) {
        return Stream.of(
                        new Trigger.EventNamed(Script.SIGNUP, Optional.empty()),
                        new Trigger.EventNamed(Script.PURCHASE, Optional.of(Script.CURRENCY)),
                        new Trigger.PageVisited(new PagePattern("/docs/**")))
                .map(trigger -> footfall.goals().add(site.id(), NewGoal.of(trigger)))
                .toList();
    }

    private ApiKeyText key(UserId owner, TeamId team, String name, Scope scope) {
        CreateApiKey.Created created =
                footfall.createApiKey().create(owner, new Reach.OneTeam(team), name, List.of(scope));
        return created.text();
    }

    /**
     * What a visitor of the demo needs.
     *
     * @param contents what the site holds, in a few words
     */
    public record Ready(ApiKeyText statsKey, ApiKeyText sitesKey, String contents) {}

    /** The folder holds part of a demo and nothing tells which. */
    public static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfinished() {
            super("the folder holds an unfinished demo: take another one, or delete it");
        }
    }
}
