package dev.footfall.http.admin;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.Passwords;
import dev.footfall.application.access.RateLimits;
import dev.footfall.application.provision.Provision;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import dev.footfall.http.UnusedUsers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Users that can be provisioned, and nothing else. */
final class Accounts extends UnusedUsers {
    final List<User> users = new ArrayList<>();
    Runnable beforeAdd = () -> {};

    Provision provision() {
        return new Provision(
                new Provision.Stores(
                        this,
                        Unused.port(TeamRepository.class),
                        Unused.port(SiteRepository.class),
                        Unused.port(GoalRepository.class),
                        Unused.port(SegmentRepository.class),
                        Unused.port(FunnelRepository.class),
                        Unused.port(SharedLinkRepository.class),
                        Unused.port(GuestRepository.class),
                        Unused.port(ImportRepository.class),
                        Unused.port(ApiKeyRepository.class)),
                new AtOnce(),
                Unused.port(Passwords.class),
                new ServerSecret("a secret of the tests that is long enough"),
                RateLimits.DEFAULT,
                new SplittableRandom(3),
                InstantSource.fixed(Instant.EPOCH));
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return users.stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst();
    }

    @Override
    public User add(String email, String name, Power power) {
        beforeAdd.run();
        User added = new User(new UserId(users.size() + 1L), email, name, power);
        users.add(added);
        return added;
    }

    private static final class AtOnce implements Transactions {
        @Override
        public <T> T inOne(Supplier<T> work) {
            return work.get();
        }
    }
}
