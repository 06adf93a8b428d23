package dev.footfall.application.billing;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.BillingCycles;
import dev.footfall.domain.plan.BillingCycles.Days;
import dev.footfall.domain.plan.PageviewQuota;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Usage;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what a team's sites had in its last two billing cycles against its plan (access-control.md §8.3). */
public final class MeasureUsage {
    private final SiteRepository sites;
    private final EventStore events;
    private final TrafficCounts traffic;
    private final SharedUsage shared;

    /** @param shared what other nodes have taken in, of which the event store knows nothing */
    public MeasureUsage(SiteRepository sites, EventStore events, TrafficCounts traffic, SharedUsage shared) {
        this.sites = sites;
        this.events = events;
        this.traffic = traffic;
        this.shared = shared;
    }

    TellUsage telling(Edition edition) {
        return new TellUsage(traffic, shared, edition);
    }

    /** {@link Usage#WITHIN} where nothing is measured: without a subscription, and with one to any number of page views. */
    Usage of(Team team, LocalDate today) {
        return team.subscription()
                .flatMap(bought -> bought.plan()
                        .monthlyPageviews()
                        .map(limit -> measured(team.id(), bought, new PageviewQuota(limit), today)))
                .orElse(Usage.WITHIN);
    }

    /** Whether the team had more than a plan has room for since 30 days before today, so that it cannot change to it. */
    boolean isTooMuchFor(int limit, Team team, LocalDate today) {
        return new PageviewQuota(limit).isTooSmallFor(events(owned(team.id()), BillingCycles.windowUntil(today)));
    }

    private Set<SiteId> owned(TeamId team) {
        return sites.regularOf(team).stream().map(Site::id).collect(Collectors.toSet());
    }

    private Usage measured(TeamId team, Subscription bought, PageviewQuota quota, LocalDate today) {
        BillingCycles cycles = BillingCycles.since(bought.lastBillDate(), today);
        Set<SiteId> owned = owned(team);
        long last = events(owned, cycles.last());
        long penultimate = events(owned, cycles.penultimate());
        if (last + penultimate == 0 && !owned.isEmpty() && owned.stream().noneMatch(this::isKnown)) {
            return Usage.UNKNOWN;
        }
        return quota.isExceededBy(last, penultimate) ? Usage.OVER : Usage.WITHIN;
    }

    private long events(Set<SiteId> owned, Days days) {
        return owned.isEmpty()
                ? 0
                : traffic.events(owned, start(days.first()), start(days.last().plusDays(1)))
                        + shared.ofOthers(owned, days);
    }

    private boolean isKnown(SiteId site) {
        return events.firstEventAt(site, Instant.EPOCH).isPresent();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
