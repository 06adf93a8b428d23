package dev.footfall.http;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.Memberships;
import dev.footfall.application.ingest.ReferrerSources;
import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repositories that hold one of everything: an owner with a key, a team, its site {@code shop.test}. */
record OneCustomer(String key, List<Scope> scopes, Instant now) {
    /** The key has no scopes but those that every key has. */
    OneCustomer(String key, Instant now) {
        this(key, List.of(), now);
    }

    static final ServerSecret SECRET = new ServerSecret("a secret of the tests that is long enough");

    static final SiteId SITE = new SiteId(1);
    static final UserId OWNER = new UserId(1);
    private static final TeamId TEAM = new TeamId(1);

    Authorize.Directory directory() {
        return new Authorize.Directory(new Keys(), new Users(), new Teams(), sites(), new Members());
    }

    SiteRepository sites() {
        return new Sites();
    }

    GoalRepository goals() {
        return new NoGoals();
    }

    SegmentRepository segments() {
        return new NoSegments();
    }

    ImportRepository imports() {
        return new NoImports();
    }

    SaltRepository salts() {
        return new Salts(new ArrayList<>());
    }

    static ReferrerSources noSources() {
        return new NoSources();
    }

    private Site site() {
        return new Site(
                SITE,
                new Domain("shop.test"),
                Optional.empty(),
                TEAM,
                SiteTimeZone.UTC,
                SiteKind.REGULAR,
                now,
                Instant.EPOCH,
                Optional.empty(),
                SiteSettings.DEFAULT);
    }

    private final class Keys implements ApiKeyRepository {
        @Override
        public Optional<ApiKey> findByHash(ApiKeyHash hash) {
            return hash.equals(ApiKeyHash.of(SECRET, new ApiKeyText(key)))
                    ? Optional.of(new ApiKey(new ApiKeyId(1), OWNER, "key", new Reach.OneTeam(TEAM), scopes))
                    : Optional.empty();
        }

        @Override
        public ApiKey add(NewApiKey added) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(ApiKey changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(ApiKeyId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Listed> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Listed> of(UserId owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void used(ApiKeyId id, Instant when) {
            // nobody looks
        }
    }

    private final class Sites extends UnusedSites {
        @Override
        public Optional<Site> answeringTo(String name, Instant when) {
            return Optional.of(site()).filter(site -> site.answersTo(name, when));
        }

        @Override
        public Optional<Site> withDomain(Domain domain) {
            return Optional.of(site()).filter(site -> site.domain().equals(domain));
        }

        @Override
        public Optional<Site> find(SiteId id) {
            return Optional.of(site()).filter(site -> site.id().equals(id));
        }

        @Override
        public Shields shieldsOf(SiteId id) {
            return Shields.NONE;
        }
    }

    private static final class Users extends UnusedUsers {
        private static final User ONE = new User(OWNER, "owner@shop.test", "Owner", Power.CUSTOMER);

        @Override
        public Optional<User> find(UserId id) {
            return Optional.of(ONE).filter(user -> user.id().equals(id));
        }

        @Override
        public Optional<User> findByEmail(String email) {
            return Optional.of(ONE).filter(user -> user.email().equalsIgnoreCase(email));
        }
    }

    private static final class Teams extends UnusedTeams {
        @Override
        public Optional<Team> find(TeamId id) {
            return Optional.of(new Team(
                            TEAM,
                            new UUID(0, 1),
                            "Team",
                            Team.Setup.SHARED,
                            Standing.OPEN,
                            Optional.empty(),
                            Optional.empty(),
                            600,
                            Optional.empty()))
                    .filter(team -> team.id().equals(id));
        }
    }

    private static final class Members implements Memberships {
        @Override
        public Optional<TeamRole> ofTeam(UserId user, TeamId team) {
            return user.equals(OWNER) && team.equals(TEAM) ? Optional.of(TeamRole.OWNER) : Optional.empty();
        }

        @Override
        public boolean isGuestIn(UserId user, TeamId team) {
            return false;
        }

        @Override
        public Optional<SiteRole.OfGuest> asGuest(UserId user, SiteId site) {
            return Optional.empty();
        }
    }

    private static final class NoGoals implements GoalRepository {
        @Override
        public List<Goal> newestFirst(SiteId site) {
            return List.of();
        }

        @Override
        public Optional<Goal> named(SiteId site, String displayName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Goal> find(SiteId site, GoalId goal) {
            return Optional.empty();
        }

        @Override
        public boolean isFull(SiteId site) {
            return false;
        }

        @Override
        public Goal add(SiteId site, NewGoal goal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(Goal goal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(GoalId goal) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoSegments implements SegmentRepository {
        @Override
        public List<Segment> of(SiteId site) {
            return List.of();
        }

        @Override
        public Optional<Segment> named(SiteId site, String name, Optional<UserId> owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Segment> find(SiteId site, SegmentId segment) {
            return Optional.empty();
        }

        @Override
        public Segment add(SiteId site, NewSegment segment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(Segment segment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(SegmentId segment) {
            throw new UnsupportedOperationException();
        }
    }

    private record Salts(List<DatedSalt> stored) implements SaltRepository {
        @Override
        public List<DatedSalt> newestFirst() {
            return List.copyOf(stored).reversed();
        }

        @Override
        public DatedSalt ofItsDay(DatedSalt fresh) {
            stored.add(fresh);
            return fresh;
        }

        @Override
        public void keepOnly(Instant first, Instant end) {
            stored.removeIf(salt -> salt.madeAt().isBefore(first));
        }
    }

    private static final class NoSources implements ReferrerSources {
        @Override
        public boolean isSpam(String host) {
            return false;
        }

        @Override
        public Optional<String> sourceOf(String host, String path) {
            return Optional.empty();
        }

        @Override
        public String canonical(String candidate) {
            return candidate;
        }
    }

    private static final class NoImports implements ImportRepository {
        @Override
        public List<SiteImport> of(SiteId site) {
            return List.of();
        }

        @Override
        public Optional<SiteImport> keyed(SiteId site, String key) {
            return Optional.empty();
        }

        @Override
        public SiteImport add(SiteId site, NewImport newImport) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(SiteImport changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(ImportId id) {
            throw new UnsupportedOperationException();
        }
    }
}
