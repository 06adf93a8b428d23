package dev.footfall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.people.PeopleProblem;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.IngestLimit;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What a scenario can do: put accounts and visits in place through the use cases, and talk to the server over HTTP. The
 * server is shared by all scenarios, so each has sites of its own behind the names it uses.
 */
public final class FootfallDriver {
    private static final String TEAM_OF_DOCUMENTS = "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11";
    private static final String GUEST = "guest-";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger SCENARIOS = new AtomicInteger();

    private final TestServer server = TestServer.shared();
    private final int scenario = SCENARIOS.incrementAndGet();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private Optional<User> user = Optional.empty();
    private Optional<Team> team = Optional.empty();
    private Optional<String> authorization = Optional.empty();
    private int hourlyLimit = Team.DEFAULT_HOURLY_REQUESTS;
    private int generation;
    private final UUID teamOfDocument = UUID.randomUUID();
    private List<String> copied = List.of();
    private Optional<String> view = Optional.empty();
    private boolean documented;
    private boolean namesTeam;

    // --- the world -----------------------------------------------------------------------------------------------

    void timeIs(Instant instant) {
        server.clock().set(instant);
    }

    void siteOfTeam(String name, Subscription subscription) {
        Site site = site(name, email(), Optional.of(subscription));
        team = server.footfall().teams().find(site.team());
    }

    void siteOfAnotherTeam(String name, Subscription subscription) {
        site(name, email(), Optional.of(subscription));
    }

    void siteOfSameTeam(String name) {
        sites.put(name, added(name, team.orElseThrow()));
    }

    private Site site(String name, String ownersEmail, Optional<Subscription> subscription) {
        var account = server.footfall()
                .createAccount()
                .create(
                        ownersEmail,
                        "Owner",
                        new NewTeam(UUID.randomUUID(), "Team of " + name, Optional.empty(), hourlyLimit, subscription));
        user = Optional.of(account.owner());
        Site site = added(name, account.team());
        sites.put(name, site);
        return site;
    }

    private Site added(String name, Team owner) {
        return server.footfall()
                .createSite()
                .create(Site.named(
                                new Domain(domain(name)),
                                owner.id(),
                                SiteTimeZone.UTC,
                                server.clock().instant())
                        .withStatsFrom(Instant.parse("2020-01-01T00:00:00Z")))
                .getOrElseThrow(problem -> new IllegalStateException(problem.toString()));
    }

    /** For the owner of the team; from then on it is what questions are about. */
    Either<PeopleProblem, Site> makeView() {
        return server.footfall()
                .people()
                .keepView()
                .enable(user.orElseThrow().id(), team.orElseThrow().id())
                .peek(made -> view = Optional.of(made.domain().value()));
    }

    /** Moves the site of the scenario to a team with another limit. */
    void teamMayMake(int requestsAnHour, Subscription subscription) {
        hourlyLimit = requestsAnHour;
        String name = sites.keySet().iterator().next();
        generation++;
        siteOfTeam(name, subscription);
    }

    private String email() {
        return "owner-" + scenario + "@example.org";
    }

    private String domain(String name) {
        return ownPrefix() + name;
    }

    void newTeamKey(List<String> scopes) {
        use(server.footfall()
                .createApiKey()
                .create(
                        user.orElseThrow().id(),
                        new Reach.OneTeam(team.orElseThrow().id()),
                        "key",
                        scopes.stream().map(Scope::new).toList())
                .text());
    }

    void newTeamKeyForStranger() {
        User stranger = server.footfall()
                .createAccount()
                .create(
                        "stranger-" + scenario + "@example.org",
                        "Stranger",
                        new NewTeam(UUID.randomUUID(), "Elsewhere", Optional.empty(), hourlyLimit, Optional.empty()))
                .owner();
        use(server.footfall()
                .createApiKey()
                .create(stranger.id(), new Reach.OneTeam(team.orElseThrow().id()), "key", List.of(Scope.STATS_READ))
                .text());
    }

    void legacyKey() {
        use(server.footfall()
                .createApiKey()
                .create(user.orElseThrow().id(), new Reach.EverythingOfOwner(), "old", List.of(Scope.STATS_READ))
                .text());
    }

    void newPluginToken(String name) {
        Site site = Optional.ofNullable(sites.get(name)).orElseThrow();
        String token = server.footfall()
                .createPluginToken()
                .create(site.id(), "Blog")
                .text()
                .value();
        useHeader("Basic "
                + Base64.getEncoder()
                        .encodeToString((site.domain().value() + ":" + token).getBytes(StandardCharsets.UTF_8)));
    }

    private void use(ApiKeyText key) {
        authorization = Optional.of("Bearer " + key.value());
    }

    void useHeader(String header) {
        authorization = Optional.of(header);
    }

    void useNoKey() {
        authorization = Optional.empty();
    }

    String key() {
        return authorization.orElseThrow().substring("Bearer ".length());
    }

    /** A team role, a guest role as in {@code guest-editor}, or a stranger, who names the team as well. */
    void keyOf(String person, String name) {
        Site site = Optional.ofNullable(sites.get(name)).orElseThrow();
        User somebody =
                server.footfall().users().add(person + "-of-" + scenario + "@example.org", person, User.Power.CUSTOMER);
        if (person.startsWith(GUEST)) {
            server.footfall()
                    .guests()
                    .putGuest(
                            site.id(),
                            somebody.id(),
                            GuestRole.valueOf(person.substring(GUEST.length()).toUpperCase(Locale.ROOT)),
                            server.clock().instant());
        } else if (!person.equals("stranger")) {
            server.footfall()
                    .teams()
                    .putMember(site.team(), somebody.id(), TeamRole.valueOf(person.toUpperCase(Locale.ROOT)));
        }
        namesTeam = true;
        use(server.footfall()
                .createApiKey()
                .create(somebody.id(), new Reach.EverythingOfOwner(), "key", List.of(Scope.SITES_PROVISION))
                .text());
    }

    /** The team that a new site shall belong to, where the key does not say it. */
    Map<String, String> teamInQuestion() {
        return namesTeam ? Map.of("team_id", team.orElseThrow().identifier().toString()) : Map.of();
    }

    void visits(String name, List<Visit> visits) {
        EventStore.Batch batch =
                Visit.batch(Optional.ofNullable(sites.get(name)).orElseThrow().id(), visits, scenario);
        server.footfall().eventStore().append(batch);
    }

    // --- what a site lets in ---------------------------------------------------------------------------------------

    private Site present() {
        return server.footfall()
                .sites()
                .find(Optional.ofNullable(sites.get(firstSite())).orElseThrow().id())
                .orElseThrow();
    }

    void shield(Shields shields) {
        server.footfall().sites().setShields(present().id(), shields);
    }

    void limit(int events, int seconds) {
        SiteSettings settings = present().settings();
        server.footfall()
                .sites()
                .change(present()
                        .with(new SiteSettings(
                                settings.visibility(),
                                settings.allowedProps(),
                                settings.enabled(),
                                new IngestLimit(Optional.of(events), seconds),
                                settings.legacyTimeOnPageUntil())));
    }

    void acceptTrafficUntil(LocalDate day) {
        Team paying = team.orElseThrow();
        server.footfall()
                .teams()
                .change(new Team(
                        paying.id(),
                        paying.identifier(),
                        paying.name(),
                        paying.setup(),
                        paying.standing(),
                        paying.trialExpiry(),
                        Optional.of(day),
                        paying.hourlyRequestLimit(),
                        paying.subscription()));
    }

    void revenueGoal(String event, String currency) {
        Goal added = server.footfall()
                .goals()
                .add(
                        present().id(),
                        new NewGoal(
                                event, new Trigger.EventNamed(new EventName(event), Optional.of(currency)), Map.of()));
        if (!added.displayName().equals(event)) {
            throw new IllegalStateException("there is such a goal already");
        }
    }

    void rename(String name) {
        server.footfall()
                .sites()
                .change(present()
                        .renamedTo(new Domain(ownDomain(name)), server.clock().instant()));
    }

    void restart() {
        server.restart();
    }

    // --- the operator --------------------------------------------------------------------------------------------

    /** Names of a document are common to many scenarios, so each scenario has its own behind them. */
    private String ownNames(String text) {
        return text.replace(TEAM_OF_DOCUMENTS, teamOfDocument.toString())
                .replace("@example.org", "-" + scenario + "@example.org")
                .replace("shop.example", domainOfDocument("shop.example"))
                .replace("copy.example", domainOfDocument("copy.example"))
                .replace("a-long-random-text", "a-long-random-text-" + scenario);
    }

    String domainOfDocument(String name) {
        return "s" + scenario + "-" + name;
    }

    /** A text of the server with the names that the scenario knows. */
    String asTold(String text) {
        return text.replace("\"s" + scenario + "-", "\"");
    }

    String asInDocument(String email) {
        return email.replace("-" + scenario + "@", "@");
    }

    void provision(String document) {
        provision(document, TestServer.ADMIN_TOKEN);
    }

    void provisionAs(String token) {
        provision("{}", token);
    }

    private void provision(String document, String token) {
        operator(
                HttpRequest.newBuilder(server.uri("/api/admin/v1/provision"))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(ownNames(document))),
                token);
    }

    void operatorGets(String site, String what) {
        operator(HttpRequest.newBuilder(ofOperator(site, what)).GET(), TestServer.ADMIN_TOKEN);
    }

    void operatorLoads(String site, String what, String lines) {
        operator(
                HttpRequest.newBuilder(ofOperator(site, what))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(ownNames(lines))),
                TestServer.ADMIN_TOKEN);
    }

    /** Raw rows of a site, by whatever name it has now. */
    void export(String site, String what) {
        Site exported = server.footfall()
                .sites()
                .find(Optional.ofNullable(sites.get(site))
                        .orElseGet(this::present)
                        .id())
                .orElseThrow();
        operator(
                HttpRequest.newBuilder(server.uri(
                                "/api/admin/v1/sites/" + exported.domain().value() + "/" + what))
                        .GET(),
                TestServer.ADMIN_TOKEN);
    }

    private URI ofOperator(String site, String what) {
        return server.uri("/api/admin/v1/sites/" + domainOfDocument(site) + what);
    }

    private void operator(HttpRequest.Builder request, String token) {
        send(request.header("Authorization", "Bearer " + token));
    }

    void useKeyOfDocument(String key) {
        authorization = Optional.of("Bearer " + key + "-" + scenario);
        sites.clear();
        documented = true;
    }

    void rememberCopy(String from, String to) {
        copied = List.of(from, to);
    }

    String copiedFrom() {
        return copied.getFirst();
    }

    String copiedTo() {
        return copied.getLast();
    }

    // --- requests ------------------------------------------------------------------------------------------------

    String siteId(String name) {
        return documented ? domainOfDocument(name) : sites.containsKey(name) ? domain(name) : name;
    }

    /** The scenario's own domain behind a name, be there such a site or not; what is no such name stays. */
    String ownDomain(String name) {
        return name.matches("(?i).*\\bexample/?")
                ? name.replaceFirst("(?i)(\\w+\\.example)", ownPrefix() + "$1")
                : name;
    }

    /** The scenario's own domains behind all such names in a text. */
    String ownDomains(String text) {
        return text.replaceAll("(?i)\\b(\\w+\\.example)\\b", ownPrefix() + "$1");
    }

    String domainInDocument(String domain) {
        return domain.replace(ownPrefix(), "");
    }

    private String ownPrefix() {
        return "s" + scenario + "-" + generation + ".";
    }

    /** The number in the last answer that has one. */
    long lastNumber() {
        return answers.reversed().stream()
                .map(answer -> answer.json().path("id"))
                .filter(JsonNode::isIntegralNumber)
                .findFirst()
                .orElseThrow()
                .asLong();
    }

    /** The site of the scenario, or that of its document. */
    String siteInQuestion() {
        return view.orElseGet(() -> documented ? domainOfDocument("shop.example") : siteId(firstSite()));
    }

    /** The number of the first segment of the first site of the document. */
    long firstSegment() {
        return answers.stream()
                .map(answer -> answer.json().at("/sites/0/segments/0/id"))
                .filter(JsonNode::isIntegralNumber)
                .findFirst()
                .orElseThrow()
                .asLong();
    }

    String firstSite() {
        return sites.keySet().iterator().next();
    }

    void get(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        sendWithKey(HttpRequest.newBuilder(server.uri(path + (query.isEmpty() ? "" : "?" + query)))
                .GET());
    }

    void post(String path, String contentType, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        sendWithKey(request);
    }

    /** A request with these headers and no others of ours, the key's among them. */
    void deliver(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        send(request);
    }

    void send(String method, String path, Map<String, ?> body) {
        sendWithKey(HttpRequest.newBuilder(server.uri(path.replace(" ", "%20")))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(
                                JSON.valueToTree(body).toString())));
    }

    private void sendWithKey(HttpRequest.Builder request) {
        authorization.ifPresent(header -> request.header("Authorization", header));
        send(request);
    }

    private void send(HttpRequest.Builder request) {
        answers.add(CheckedClient.send(request.build()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer answer() {
        return answers.getLast();
    }

    List<Answer> lastTwoAnswers() {
        return answers.subList(answers.size() - 2, answers.size());
    }
}
