package dev.footfall.contract;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody and what they do, told in the order in which it arrives: {@code
 * visitor("alice").from("Google").at("2024-03-04T10:00").views("/").then("10:12").views("/pricing")}. Times are UTC.
 */
public final class Visitor {
    private final String name;
    private final List<Step> steps = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private String hostname = "shop.example";
    private VisitAttributes attributes = VisitAttributes.UNKNOWN;

    private Visitor(String name) {
        this.name = name;
    }

    public static Visitor visitor(String name) {
        return new Visitor(name);
    }

    /** The same name is the same visitor, on every site. */
    public VisitorId id() {
        return new VisitorId(bits(name));
    }

    public String name() {
        return name;
    }

    /** @param moment as in {@code 2024-03-04T10:00} or {@code 2024-03-04T10:00:30} */
    public Visitor at(String moment) {
        return at(LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC));
    }

    public Visitor at(Instant moment) {
        now = moment;
        return this;
    }

    /** Later, or earlier, on the same day. */
    public Visitor then(String time) {
        return at(LocalDateTime.of(LocalDate.ofInstant(now, ZoneOffset.UTC), LocalTime.parse(time))
                .toInstant(ZoneOffset.UTC));
    }

    public Visitor on(String host) {
        hostname = host;
        return this;
    }

    public Visitor from(String source) {
        return with(new VisitAttributes(
                new Acquisition(source, "", "", Acquisition.Utm.NONE), attributes.location(), attributes.device()));
    }

    public Visitor in(String country, String region, long city) {
        return with(new VisitAttributes(
                attributes.acquisition(),
                new VisitAttributes.Location(country, region, "", city),
                attributes.device()));
    }

    /** What the following events know of their visit; the first event of a visit decides. */
    public Visitor with(VisitAttributes known) {
        attributes = known;
        return this;
    }

    public Visitor views(String path) {
        return views(path, Map.of());
    }

    public Visitor views(String path, Map<String, String> props) {
        return step(EventName.PAGEVIEW, path, props, Interaction.INTERACTIVE, Engagement.NONE);
    }

    /** A custom event that shows that somebody did something. */
    public Visitor does(String event, String path, Map<String, String> props) {
        return step(new EventName(event), path, props, Interaction.INTERACTIVE, Engagement.NONE);
    }

    public Visitor does(String event, String path) {
        return does(event, path, Map.of());
    }

    /** A custom event that brings money, of which a goal reports the same. */
    public Visitor pays(String event, String amount, String currency) {
        Revenue.Money money = new Revenue.Money(new BigDecimal(amount).setScale(3), currency);
        return does(event, "/", Map.of(), Optional.of(new Revenue(money, Optional.of(money))));
    }

    public Visitor does(String event, String path, Map<String, String> props, Optional<Revenue> revenue) {
        return step(new EventName(event), path, props, Interaction.INTERACTIVE, Engagement.NONE, revenue);
    }

    /** A custom event that leaves a bounce a bounce. */
    public Visitor undergoes(String event, String path, Map<String, String> props) {
        return step(new EventName(event), path, props, Interaction.PASSIVE, Engagement.NONE);
    }

    /** An engagement ping. */
    public Visitor reads(String path, int scrollDepth, long milliseconds) {
        return reads(path, Map.of(), scrollDepth, milliseconds);
    }

    public Visitor reads(String path, Map<String, String> props, int scrollDepth, long milliseconds) {
        return step(EventName.ENGAGEMENT, path, props, Interaction.PASSIVE, new Engagement(scrollDepth, milliseconds));
    }

    private Visitor step(
            EventName event, String path, Map<String, String> props, Interaction interaction, Engagement engagement) {
        return step(event, path, props, interaction, engagement, Optional.empty());
    }

    private Visitor step(
            EventName event,
            String path,
            Map<String, String> props,
            Interaction interaction,
            Engagement engagement,
            Optional<Revenue> revenue) {
        steps.add(new Step(event, now, hostname, path, props, interaction, engagement, revenue, attributes));
        return this;
    }

    /** Whether nothing has been told of them yet. */
    boolean isNew() {
        return steps.isEmpty();
    }

    /** The same visitor doing less. */
    Stream<Visitor> smaller() {
        return Pieces.without(steps).filter(rest -> !rest.isEmpty()).map(rest -> {
            Visitor less = new Visitor(name);
            less.steps.addAll(rest);
            return less;
        });
    }

    List<Arrival> arrivals(SiteId site) {
        return steps.stream().map(step -> step.arrival(site, id())).toList();
    }

    static long bits(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    private record Step(
            EventName name,
            Instant at,
            String hostname,
            String path,
            Map<String, String> props,
            Interaction interaction,
            Engagement engagement,
            Optional<Revenue> revenue,
            VisitAttributes attributes) {
        Arrival arrival(SiteId site, VisitorId visitor) {
            return new Arrival(
                    site, name, at, hostname, path, visitor, props, interaction, engagement, revenue, attributes);
        }
    }
}
