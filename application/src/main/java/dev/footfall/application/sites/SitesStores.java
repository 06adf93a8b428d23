package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.people.SiteTransfers;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.TrackerRepository;
import dev.footfall.application.site.UserRepository;

/** Where everything the Sites API touches is kept: one store, or a transaction could not span it. */
public record SitesStores(
        SiteRepository sites,
        TeamRepository teams,
        UserRepository users,
        Memberships memberships,
        GoalRepository goals,
        TrackerRepository trackers,
        SharedLinkRepository links,
        GuestRepository guests,
        SegmentRepository segments,
        SiteTransfers transfers) {}
