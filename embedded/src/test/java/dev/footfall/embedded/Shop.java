package dev.footfall.embedded;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.application.ingest.Receipt;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.page.PageUrl.Routing;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A site of one customer, and the people who look at it. */
record Shop(Footfall footfall, Site site) {
    static final String VISITOR = "198.51.100.7";

    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36";
    private static final QueryRequest TODAY = QueryRequest.of(
            new DateRange.Today(), Metric.VISITORS, Metric.VISITS, Metric.PAGEVIEWS, Metric.BOUNCE_RATE);

    static Shop madeIn(Footfall footfall, Instant now) {
        var account = footfall.createAccount()
                .create(
                        "ada@example.org",
                        "Ada",
                        new NewTeam(UUID.randomUUID(), "Team", Optional.empty(), 600, Optional.empty()));
        return new Shop(
                footfall,
                footfall.createSite()
                        .create(Site.named(
                                new Domain("shop.example"), account.team().id(), SiteTimeZone.UTC, now))
                        .get());
    }

    static Shop knownTo(Footfall footfall, Instant now) {
        return new Shop(
                footfall, footfall.sites().answeringTo("shop.example", now).orElseThrow());
    }

    Receipt view(String path) {
        return view(footfall, "https://shop.example" + path, VISITOR);
    }

    Receipt view(String path, String address) {
        return view(footfall, "https://shop.example" + path, address);
    }

    /** Gives the site a goal of events with this name. */
    Goal hasGoal(String name, Optional<String> currency) {
        return footfall.goals().add(site.id(), NewGoal.of(new Trigger.EventNamed(new EventName(name), currency)));
    }

    /** An event named Purchase. */
    Receipt buys(Money money) {
        return sent(
                footfall,
                new EventName("Purchase"),
                PageUrl.parse("https://shop.example/thanks"),
                Optional.of(money),
                VISITOR);
    }

    /** A key of the customer's that reads statistics. */
    ApiKeyText key() {
        return footfall.createApiKey()
                .create(
                        footfall.users()
                                .findByEmail("ada@example.org")
                                .orElseThrow()
                                .id(),
                        new Reach.OneTeam(site.team()),
                        "Statistics",
                        List.of(Scope.STATS_READ))
                .text();
    }

    static Receipt view(Footfall footfall, String url, String address) {
        return sent(footfall, EventName.PAGEVIEW, PageUrl.parse(url), Optional.empty(), address);
    }

    private static Receipt sent(
            Footfall footfall, EventName name, PageUrl page, Optional<Money> revenue, String address) {
        return footfall.recordEvent()
                .record(new IncomingEvent(
                        name,
                        page,
                        Routing.PATH,
                        List.of(page.hostname()),
                        "",
                        Map.of(),
                        revenue,
                        Interaction.INTERACTIVE,
                        Engagement.NONE,
                        new Sender(Optional.of(BROWSER), address, AddressKind.ORDINARY)))
                .join()
                .get();
    }

    /** Of today: visitors, visits, page views and bounce rate. */
    List<Long> counted() {
        return footfall.query(site, TODAY).get().rows().getFirst().metrics().stream()
                .map(value -> ((Value.Whole) value).number())
                .toList();
    }
}
