package dev.footfall.application.ingest.pipeline;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.source.Referrer;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event on its way to one of its targets, with what the steps so far have found out.
 *
 * @param target the site as the sender names it
 * @param at when it came in, in whole seconds: what is allowed is decided as of now
 * @param happened when it happened, in whole seconds
 * @param site the regular site that answers to the target, if there is one
 */
public record Draft(
        IncomingEvent event,
        String target,
        Instant at,
        Instant happened,
        Optional<Site> site,
        Page page,
        Shields shields,
        Location location,
        Device device,
        Acquisition acquisition,
        Optional<Revenue> revenue) {
    static Draft of(IncomingEvent event, String target, Instant at, Optional<Site> site) {
        return new Draft(
                event,
                target,
                at,
                at,
                site,
                new Page(event.url().hostname(), event.url().pathname(event.routing()), Referrer.of(event.referrer())),
                Shields.NONE,
                Location.UNKNOWN,
                Device.UNKNOWN,
                Acquisition.DIRECT,
                Optional.empty());
    }

    /** Only after the step that drops events of no site. */
    Site knownSite() {
        return site.orElseThrow(() -> new IllegalStateException("no step may come before the site's"));
    }

    /** The same of an event that was sent some time after it happened. */
    public Draft happenedAt(Instant moment) {
        return new Draft(event, target, at, moment, site, page, shields, location, device, acquisition, revenue);
    }

    Draft with(Shields rules) {
        return new Draft(event, target, at, happened, site, page, rules, location, device, acquisition, revenue);
    }

    Draft with(Location found) {
        return new Draft(event, target, at, happened, site, page, shields, found, device, acquisition, revenue);
    }

    Draft with(Device found) {
        return new Draft(event, target, at, happened, site, page, shields, location, found, acquisition, revenue);
    }

    Draft with(Acquisition found) {
        return new Draft(event, target, at, happened, site, page, shields, location, device, found, revenue);
    }

    Draft with(Revenue money) {
        return new Draft(
                event, target, at, happened, site, page, shields, location, device, acquisition, Optional.of(money));
    }

    /** What sessionisation gets, once every step is passed. */
    public Arrival arrival(VisitorId visitor) {
        return new Arrival(
                knownSite().id(),
                event.name(),
                happened,
                page.hostname(),
                page.pathname(),
                visitor,
                event.props(),
                event.interaction(),
                event.engagement(),
                revenue,
                new VisitAttributes(acquisition, location, device));
    }

    /** The page as it is stored, and the one that linked to it. */
    public record Page(String hostname, String pathname, Referrer referrer) {}
}
