package dev.footfall.acceptance;

import dev.footfall.acceptance.AccessTable.Door;
import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.embedded.Footfall;
import dev.footfall.http.openapi.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A server without limits, two teams, a site of the first, and somebody of every kind with a key. */
final class EveryEndpointWorld implements AutoCloseable {
    /** Who shows which key. Scopes are those of the Sites API, unless it says otherwise. */
    enum Holder {
        NOBODY,
        UNKNOWN,
        REVOKED,
        OWN_TEAM,
        OWN_TEAM_READING,
        OTHER_TEAM,
        FORMER_MEMBER,
        LEGACY_MEMBER,
        LEGACY_GUEST,
        LEGACY_STRANGER
    }

    /** What is told (access-control.md §4.4), with its status. */
    static final Map<String, String> TEXTS = Map.of(
            "T1",
            told(401, "Missing API key. Please use a valid Plausible API key as a Bearer Token."),
            "T2",
            told(
                    401,
                    "Invalid API key or site ID. Please make sure you're using a valid API key with access to the "
                            + "site you've requested."),
            "T3",
            told(
                    401,
                    "Invalid API key. Please make sure you're using a valid API key with access to the resource "
                            + "you've requested."),
            "T8",
            told(
                    402,
                    "This Plausible site is locked due to missing active subscription. In order to access it, the "
                            + "site owner should subscribe to a suitable plan"),
            "T9 Stats API",
            told(402, lacking("Stats API")),
            "T9 Sites API",
            told(402, lacking("Sites API")));

    private static final int NO_LIMIT = 1_000_000;

    private final TestServer server;
    private final Footfall footfall;
    private final Team own;
    private final Site site;
    private final Map<Holder, String> headers;

    static EveryEndpointWorld open() {
        try {
            return new EveryEndpointWorld(TestServer.at(
                    Files.createTempDirectory("footfall-endpoints"), new RateLimits(NO_LIMIT, Optional.empty())));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    private EveryEndpointWorld(TestServer server) {
        this.server = server;
        this.footfall = server.footfall();
        this.own = footfall.teams().add(AccessPlan.of("trial").newTeam("Own", NO_LIMIT));
        Team other = footfall.teams()
                .add(AccessPlan.of("Enterprise(stats_api, sites_api)").newTeam("Other", NO_LIMIT));
        this.site = footfall.createSite()
                .create(Site.named(
                        new Domain("a.example"),
                        own.id(),
                        SiteTimeZone.UTC,
                        server.clock().instant()))
                .get();
        User member = user("member");
        footfall.teams().putMember(own.id(), member.id(), TeamRole.EDITOR);
        footfall.teams().putMember(other.id(), member.id(), TeamRole.ADMIN);
        User guest = user("guest");
        footfall.guests()
                .putGuest(
                        site.id(), guest.id(), GuestRole.VIEWER, server.clock().instant());
        User stranger = user("stranger");
        footfall.teams().putMember(other.id(), stranger.id(), TeamRole.OWNER);
        Reach ofOwn = new Reach.OneTeam(own.id());
        Reach legacy = new Reach.EverythingOfOwner();
        this.headers = Map.of(
                Holder.UNKNOWN, "Bearer unknown",
                Holder.REVOKED, revoked(member, ofOwn),
                Holder.OWN_TEAM, key(member, ofOwn, Scope.SITES_PROVISION, Scope.EVENTS_WRITE),
                Holder.OWN_TEAM_READING, key(member, ofOwn, Scope.STATS_READ),
                Holder.OTHER_TEAM,
                        key(member, new Reach.OneTeam(other.id()), Scope.SITES_PROVISION, Scope.EVENTS_WRITE),
                Holder.FORMER_MEMBER, key(stranger, ofOwn, Scope.SITES_PROVISION, Scope.EVENTS_WRITE),
                Holder.LEGACY_MEMBER, key(member, legacy, Scope.SITES_PROVISION, Scope.EVENTS_WRITE),
                Holder.LEGACY_GUEST, key(guest, legacy, Scope.SITES_PROVISION, Scope.EVENTS_WRITE),
                Holder.LEGACY_STRANGER, key(stranger, legacy, Scope.SITES_PROVISION, Scope.EVENTS_WRITE));
    }

    private User user(String name) {
        return footfall.users().add(name + "@example.org", name, User.Power.CUSTOMER);
    }

    private String key(User user, Reach reach, Scope... scopes) {
        return "Bearer "
                + footfall.createApiKey()
                        .create(user.id(), reach, "key", List.of(scopes))
                        .text()
                        .value();
    }

    private String revoked(User user, Reach reach) {
        String header = key(user, reach, Scope.SITES_PROVISION, Scope.EVENTS_WRITE);
        footfall.ownApiKeys()
                .list()
                .list(user.id(), own.id())
                .forEach(listed -> footfall.ownApiKeys()
                        .revoke()
                        .revoke(user.id(), listed.key().id())
                        .getOrElseThrow(problem -> new IllegalStateException(problem.toString())));
        return header;
    }

    void ownTeamHas(AccessPlan plan) {
        footfall.teams().change(plan.given(own));
    }

    /** Every method and path below {@code api}, as registered. */
    Set<String> endpoints() {
        return Endpoint.all(server.resources().resources()).stream()
                .map(endpoint -> endpoint.method() + endpoint.path().replaceFirst("/", " "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every method and path the document knows. */
    Set<String> described() {
        Set<String> found = new TreeSet<>();
        CheckedClient.send(
                        HttpRequest.newBuilder(server.uri("/api/openapi.json")).build())
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> found.add(operation.getKey().toUpperCase(Locale.ROOT)
                                + path.getKey().replaceFirst("/", " "))));
        return found;
    }

    Answer ask(String endpoint, Door door, Holder holder) {
        int space = endpoint.indexOf(' ');
        String path = "/"
                + endpoint.substring(space + 1)
                        .replaceFirst("\\{(site_id|domain)[^}]*}", site.domain().value())
                        .replaceFirst("\\{table}", "imported_visitors")
                        .replaceFirst("js/\\{file}", "js/script.js")
                        .replaceFirst("docs/\\{file}", "docs/explorer.js")
                        .replaceAll("\\{[^}]*}", "9")
                + "?" + subject(door);
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .method(endpoint.substring(0, space), HttpRequest.BodyPublishers.noBody());
        Optional.ofNullable(headers.get(holder)).ifPresent(header -> request.header("Authorization", header));
        return CheckedClient.send(request.build());
    }

    private String subject(Door door) {
        return switch (door) {
            case TEAM_READING, TEAM_PROVISIONING -> "team_id=" + own.identifier();
            case STATISTICS,
                    ONE_SITE_READING,
                    ONE_SITE_PROVISIONING,
                    ONE_SITE_WRITING,
                    SESSION,
                    PLUGIN,
                    OPERATOR,
                    OPEN -> "site_id=" + site.domain();
        };
    }

    @Override
    public void close() {
        server.close();
    }

    private static String lacking(String feature) {
        return "The account that owns this API key does not have access to " + feature
                + ". Please make sure you're using the API key of a subscriber account and that the subscription plan "
                + "includes " + feature;
    }

    private static String told(int status, String message) {
        return status + " {\"error\":\"" + message + "\"}";
    }
}
