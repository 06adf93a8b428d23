package dev.footfall.server.demo;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.server.demo.Facts.Origin;
import dev.footfall.server.demo.Facts.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What one person does in one visit: pages, pauses, and now and then something to be glad of. */
final class Script {
    static final EventName SIGNUP = new EventName("Signup");
    static final EventName PURCHASE = new EventName("Purchase");
    static final String CURRENCY = "EUR";

    private static final EventName OUTBOUND = new EventName("Outbound Link: Click");
    private static final int MOST_PAGES = 12;
    private static final double LEAVES_AT_ONCE = 0.46;
    private static final double LEAVES_LATER = 0.40;
    private static final double FOLLOWS_A_LINK_OUT = 0.05;
    private static final double SIGNS_UP = 0.16;
    private static final double BUYS = 0.30;
    private static final double MILLISECONDS = 1_000;
    private static final Weighted<Offer> OFFERS = new Weighted<>(
            List.of(new Offer("solo", "9.000"), new Offer("team", "29.000"), new Offer("business", "99.000")),
            new double[] {6, 3, 1});

    private final SiteId site;
    private final Facts facts;
    private final Person person;
    private final VisitAttributes attributes;
    private final RandomGenerator random;
    private final List<Arrival> arrivals = new ArrayList<>();
    private Instant now;

    private Script(SiteId site, Facts facts, Person person, Origin origin, Instant start, RandomGenerator random) {
        this.site = site;
        this.facts = facts;
        this.person = person;
        this.attributes = new VisitAttributes(origin.acquisition(), person.location(), person.device());
        this.random = random;
        this.now = start;
    }

    /** The events of a visit in order of time. */
    static List<Arrival> play(
            SiteId site, Facts facts, Person person, Origin origin, Instant start, RandomGenerator random) {
        Script script = new Script(site, facts, person, origin, start, random);
        script.visit(origin.landing().isEmpty() ? facts.pages().pick(random) : facts.page(origin.landing()));
        return script.arrivals;
    }

    private void visit(Page landing) {
        Page page = landing;
        double leaves = LEAVES_AT_ONCE;
        for (int views = 0; views < MOST_PAGES; views++) {
            read(page);
            if (random.nextDouble() < leaves) {
                return;
            }
            page = facts.pages().pick(random);
            leaves = LEAVES_LATER;
        }
    }

    private void read(Page page) {
        happens(EventName.PAGEVIEW, page, page.props());
        long seconds = Math.clamp((long) Math.exp(3.2 + 0.9 * random.nextGaussian()), 2, 900);
        now = now.plusSeconds(seconds);
        if (random.nextDouble() < FOLLOWS_A_LINK_OUT) {
            happens(OUTBOUND, page, Map.of("url", "https://github.com/example/demo"));
        }
        if ((page.path().equals("/signup") || page.path().equals("/pricing")) && random.nextDouble() < SIGNS_UP) {
            signUp(page);
        }
        int depth = Math.clamp(25 + seconds / 2 + random.nextInt(40), 5, 100);
        add(
                EventName.ENGAGEMENT,
                page,
                page.props(),
                new Engagement(depth, (long) (seconds * MILLISECONDS * 0.9)),
                Optional.empty());
    }

    private void signUp(Page page) {
        Offer offer = OFFERS.pick(random);
        boolean buys = random.nextDouble() < BUYS;
        Map<String, String> plan = Map.of("plan", buys ? offer.plan() : "free");
        happens(SIGNUP, page, plan);
        if (buys) {
            now = now.plusSeconds(30 + random.nextInt(90));
            Money price = new Money(new BigDecimal(offer.price()), CURRENCY);
            add(PURCHASE, page, plan, Engagement.NONE, Optional.of(new Revenue(price, Optional.of(price))));
        }
    }

    private void happens(EventName name, Page page, Map<String, String> props) {
        add(name, page, props, Engagement.NONE, Optional.empty());
    }

    private void add(
            EventName name, Page page, Map<String, String> props, Engagement engagement, Optional<Revenue> revenue) {
        arrivals.add(new Arrival(
                site,
                name,
                now,
                Facts.DOMAIN,
                page.path(),
                person.id(),
                props,
                Interaction.INTERACTIVE,
                engagement,
                revenue,
                attributes));
    }

    /** Somebody, for a day: the next day brings another id. */
    record Person(VisitorId id, Location location, Device device) {}

    /** @param price a month, with three fraction digits */
    private record Offer(String plan, String price) {}
}
