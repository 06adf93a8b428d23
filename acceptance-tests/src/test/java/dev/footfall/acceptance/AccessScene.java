package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.ApiKey.Kind;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.Visibility;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.visit.EventName;
import dev.footfall.embedded.Footfall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The people, teams and keys of one scenario about access: team A with a site and a consolidated view, and another team. */
final class AccessScene {
    private static final String GUEST = "guest ";
    private static final String SCOPED = "sites:provision:*";

    private final FootfallDriver footfall;
    private final Map<String, User> people = new HashMap<>();
    private final Team team;
    private final Team other;
    private final Site view;
    private final List<GoalId> goals = new ArrayList<>();
    private Site site;
    private long funnel;

    AccessScene(FootfallDriver footfall, String siteName, AccessPlan plan) {
        this.footfall = footfall;
        this.team = store().teams().add(plan.newTeam("A", Team.DEFAULT_HOURLY_REQUESTS));
        this.other = store().teams()
                .add(AccessPlan.of("Enterprise(stats_api, sites_api)").newTeam("Other", Team.DEFAULT_HOURLY_REQUESTS));
        this.site = added(new Domain(footfall.ownDomain(siteName)), SiteKind.REGULAR);
        this.view = added(new Domain(team.identifier().toString()), SiteKind.CONSOLIDATED_VIEW);
    }

    private static Footfall store() {
        return TestServer.shared().footfall();
    }

    private Site added(Domain domain, SiteKind kind) {
        Instant now = TestServer.shared().clock().instant();
        return store().sites()
                .add(new NewSite(
                        domain,
                        Optional.empty(),
                        team.id(),
                        SiteTimeZone.UTC,
                        kind,
                        now,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        SiteSettings.DEFAULT))
                .getOrElseThrow(problem -> new IllegalStateException(problem.toString()));
    }

    void limit(int requestsAnHour) {
        Team now = store().teams().find(team.id()).orElseThrow();
        store().teams()
                .change(new Team(
                        now.id(),
                        now.identifier(),
                        now.name(),
                        now.setup(),
                        now.standing(),
                        now.trialExpiry(),
                        now.acceptTrafficUntil(),
                        requestsAnHour,
                        now.subscription()));
    }

    void addRevenueGoal() {
        Goal goal = store().goals()
                .add(site.id(), NewGoal.of(new Trigger.EventNamed(new EventName("Purchase"), Optional.of("EUR"))));
        assertThat(goal.displayName()).isEqualTo("Purchase");
    }

    void addGoal(String event) {
        Goal goal = store().goals()
                .add(site.id(), NewGoal.of(new Trigger.EventNamed(new EventName(event), Optional.empty())));
        goals.add(goal.id());
    }

    /** The numbers of the goals, in the order in which they were made. */
    List<Long> goals() {
        return goals.stream().map(GoalId::value).toList();
    }

    /** Everybody may look at the site. */
    void publish() {
        SiteSettings present = site.settings();
        site = site.with(new SiteSettings(
                Visibility.PUBLIC,
                present.allowedProps(),
                present.enabled(),
                present.ingestLimit(),
                present.legacyTimeOnPageUntil()));
        store().sites().change(site);
    }

    void addFunnel(String name, List<String> events) {
        funnel = store().funnels()
                .add(site.id(), new NewFunnel(name, goals.subList(0, events.size())))
                .id()
                .value();
    }

    /** Shows a new token of the site. */
    void usePlugin() {
        footfall.useHeader("Basic "
                + Base64.getEncoder()
                        .encodeToString(store().createPluginToken()
                                .create(site.id(), "Blog")
                                .text()
                                .value()
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** The number of the last one. */
    long funnel() {
        return funnel;
    }

    /** Everybody gives up all keys that he has for team A. */
    void giveUpKeys() {
        people.values()
                .forEach(user -> store().ownApiKeys()
                        .list()
                        .list(user.id(), team.id())
                        .forEach(listed -> store().ownApiKeys()
                                .revoke()
                                .revoke(user.id(), listed.key().id())
                                .getOrElseThrow(problem -> new IllegalStateException(problem.toString()))));
    }

    /** Makes a key as a person does it himself, and uses it. */
    void issueKey(String person) {
        footfall.useHeader("Bearer "
                + store().ownApiKeys()
                        .issue()
                        .issue(person(person).id(), team.id(), Kind.STATS_API, "My key")
                        .getOrElseThrow(problem -> new IllegalStateException(problem.toString()))
                        .text()
                        .value());
    }

    /** Of all keys that the people of this scenario have. */
    List<Reach> reachesOfKeys() {
        return people.values().stream()
                .flatMap(user -> store().apiKeys().of(user.id()).stream())
                .map(listed -> listed.key().reach())
                .toList();
    }

    Reach ofTeam() {
        return new Reach.OneTeam(team.id());
    }

    void rename(String name) {
        site = site.renamedTo(
                new Domain(footfall.ownDomain(name)),
                TestServer.shared().clock().instant());
        store().sites().change(site);
    }

    /** The site of that name, team A's view, or what is sent instead of a site. */
    String siteId(String name) {
        return name.equals("the view") ? view.domain().value() : footfall.ownDomain(name);
    }

    UUID teamId() {
        return team.identifier();
    }

    /**
     * @param kind of key: {@code none}, {@code unknown}, {@code legacy}, {@code of team A}, {@code of another team}
     * @param scope {@code s} for reading statistics, {@code p} for provisioning sites, else the scope itself
     */
    void use(String kind, String scope, String owner) {
        switch (kind) {
            case "none" -> footfall.useNoKey();
            case "unknown" -> footfall.useHeader("Bearer wrong");
            case "legacy" -> use(new Reach.EverythingOfOwner(), scope, owner);
            case "of team A" -> use(new Reach.OneTeam(team.id()), scope, owner);
            case "of another team" -> use(new Reach.OneTeam(other.id()), scope, owner);
            default -> throw new IllegalArgumentException("no such key: " + kind);
        }
    }

    private void use(Reach reach, String scope, String owner) {
        Scope given = new Scope(
                switch (scope) {
                    case "s" -> Scope.STATS_READ.value();
                    case "p" -> SCOPED;
                    default -> scope;
                });
        footfall.useHeader("Bearer "
                + store().createApiKey()
                        .create(person(owner).id(), reach, "key", List.of(given))
                        .text()
                        .value());
    }

    private User person(String name) {
        return people.computeIfAbsent(name, this::made);
    }

    private User made(String name) {
        Power power = name.equals("super-admin") ? Power.SUPER_ADMIN : Power.CUSTOMER;
        User user = store().users().add(UUID.randomUUID() + "@example.org", name, power);
        if (name.startsWith(GUEST)) {
            GuestRole role = GuestRole.valueOf(name.substring(GUEST.length()).toUpperCase(Locale.ROOT));
            store().guests()
                    .putGuest(
                            site.id(),
                            user.id(),
                            role,
                            TestServer.shared().clock().instant());
        } else if (name.equals("two-team owner")) {
            own(user);
            own(user);
        } else {
            Arrays.stream(TeamRole.values())
                    .filter(role -> role.wireName().equals(name))
                    .findFirst()
                    .ifPresent(role -> store().teams().putMember(team.id(), user.id(), role));
            if (name.equals("admin")) {
                store().teams().putMember(other.id(), user.id(), TeamRole.ADMIN);
            }
        }
        return user;
    }

    private static void own(User user) {
        NewTeam personal =
                NewTeam.personal(UUID.randomUUID(), LocalDate.parse("2026-01-20"), Team.DEFAULT_HOURLY_REQUESTS);
        store().teams().putMember(store().teams().add(personal).id(), user.id(), TeamRole.OWNER);
    }
}
