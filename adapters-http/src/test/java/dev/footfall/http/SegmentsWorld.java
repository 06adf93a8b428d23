package dev.footfall.http;

import dev.footfall.application.access.AdmitViewer;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.KeyUse;
import dev.footfall.application.access.Memberships;
import dev.footfall.application.access.RateLimiter;
import dev.footfall.application.access.RateLimits;
import dev.footfall.application.segments.SegmentUseCases;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.SiteRole.OfGuest;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.exchange.JsonTexts;
import dev.footfall.http.exchange.RestApplication;
import dev.footfall.http.segments.SegmentsApi;
import dev.footfall.http.sites.ShownAddresses;
import dev.footfall.http.sites.SitesProblems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The endpoints of segments over {@code shop.test}, a user whose role can be set, who is logged in and has a key. */
final class SegmentsWorld {
    private static final String KEY = "the-key";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    Optional<UserId> loggedIn = Optional.of(OneCustomer.OWNER);
    TeamRole role = TeamRole.OWNER;
    final MemorySegments segments = new MemorySegments();

    private final InProcess api;

    SegmentsWorld(String... scopes) {
        InstantSource clock = InstantSource.fixed(NOW);
        OneCustomer customer =
                new OneCustomer(KEY, List.of(scopes).stream().map(Scope::new).toList(), NOW);
        Authorize.Directory directory = new Authorize.Directory(
                customer.directory().keys(),
                customer.directory().users(),
                customer.directory().teams(),
                customer.sites(),
                new Members());
        SharedLinkRepository links = new Links();
        List<Object> resources = SegmentsApi.of(
                new Authorize(
                        OneCustomer.SECRET,
                        directory,
                        new KeyUse(directory.keys(), Runnable::run, clock),
                        (bucket, limit) -> new RateLimiter.Verdict.Within(1, Duration.ofSeconds(1)),
                        RateLimits.DEFAULT,
                        Edition.SELF_HOSTED,
                        clock),
                new Viewers(
                        new AdmitViewer(directory, links, OneCustomer.SECRET, Edition.SELF_HOSTED, clock),
                        (request, container) -> loggedIn),
                SegmentUseCases.over(
                        NobodysSites.stores(directory, customer.goals(), links, segments),
                        new ReadSiteFacts(customer.goals(), segments),
                        new NobodysSites.AtOnce(),
                        clock),
                new JsonTexts(),
                new SitesProblems(new ShownAddresses("https://analytics.test", Optional.empty()))::describe);
        api = new InProcess(RestApplication.of(() -> "fresh-id").with(resources), KEY);
    }

    InProcess.Request request(String method, String path) {
        return api.request(method, path);
    }

    private final class Members implements Memberships {
        @Override
        public Optional<TeamRole> ofTeam(UserId user, TeamId team) {
            return user.equals(OneCustomer.OWNER) ? Optional.of(role) : Optional.empty();
        }

        @Override
        public boolean isGuestIn(UserId user, TeamId team) {
            return false;
        }

        @Override
        public Optional<OfGuest> asGuest(UserId user, SiteId site) {
            return Optional.empty();
        }
    }

    /** Of the one site. */
    static final class MemorySegments implements SegmentRepository {
        private final TreeMap<Long, Segment> rows = new TreeMap<>();

        @Override
        public List<Segment> of(SiteId site) {
            return new ArrayList<>(rows.values());
        }

        @Override
        public Optional<Segment> named(SiteId site, String name, Optional<UserId> owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Segment add(SiteId site, NewSegment added) {
            Segment segment = new Segment(
                    new SegmentId(rows.size() + 1L),
                    added.name(),
                    added.kind(),
                    added.owner(),
                    added.data(),
                    added.createdAt(),
                    added.createdAt());
            rows.put(segment.id().value(), segment);
            return segment;
        }

        @Override
        public Optional<Segment> find(SiteId site, SegmentId id) {
            return Optional.ofNullable(rows.get(id.value()));
        }

        @Override
        public void change(Segment segment) {
            rows.put(segment.id().value(), segment);
        }

        @Override
        public void remove(SegmentId id) {
            rows.remove(id.value());
        }
    }

    /** One to the whole site, {@code open}, and one to its first segment. */
    private static final class Links implements SharedLinkRepository {
        @Override
        public List<SharedLink> of(SiteId site) {
            return List.of(
                    new SharedLink(new SharedLinkId(1), "Whole", "open", Optional.empty(), Optional.empty()),
                    new SharedLink(
                            new SharedLinkId(2), "Alpha", "part", Optional.empty(), Optional.of(new SegmentId(1))));
        }

        @Override
        public Optional<SharedLink> named(SiteId site, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SharedLink add(SiteId site, NewSharedLink link) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(SharedLink link) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(SharedLinkId link) {
            throw new UnsupportedOperationException();
        }
    }
}
