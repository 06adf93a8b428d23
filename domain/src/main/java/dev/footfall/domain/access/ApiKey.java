package dev.footfall.domain.access;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A bearer credential. The secret is never held: repositories look keys up by hash. */
public record ApiKey(ApiKeyId id, UserId owner, String name, Reach reach, List<Scope> assigned) {
    private static final Set<Scope> IMPLICIT = Set.of(Scope.STATS_READ, Scope.SITES_READ);

    public ApiKey {
        assigned = List.copyOf(assigned);
    }

    public boolean permits(Scope required) {
        return IMPLICIT.contains(required) || assigned.stream().anyMatch(scope -> scope.grants(required));
    }

    /** What lists call it (access-control.md §2.1). */
    public Kind kind() {
        return assigned.contains(Scope.SITES_PROVISION) ? Kind.SITES_API : Kind.STATS_API;
    }

    /** The two kinds of key that can be had. */
    public enum Kind {
        /** Reads statistics and what sites are set to. */
        STATS_API,
        /** Makes and changes sites as well. */
        SITES_API;

        /** The scopes of a new key of this kind. */
        public List<Scope> scopes() {
            return switch (this) {
                case STATS_API -> List.of(Scope.STATS_READ);
                case SITES_API -> List.of(Scope.SITES_PROVISION);
            };
        }

        /** What the team's plan must include for a new key (access-control.md §2.3), in the order in which it is asked. */
        public List<Feature> needs() {
            return switch (this) {
                case STATS_API -> List.of(Feature.STATS_API);
                case SITES_API -> List.of(Feature.STATS_API, Feature.SITES_API);
            };
        }

        /** The word of lists, as in {@code sites_api}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number a key is stored under. */
    public record ApiKeyId(long value) {}

    /** Which sites a key opens. */
    public sealed interface Reach {
        /** Sites of one team; the owner must be a member of it, not a guest. */
        record OneTeam(TeamId team) implements Reach {}

        /** A legacy key: sites of all teams of its owner, and those where he is a guest. */
        record EverythingOfOwner() implements Reach {}
    }

    /** A key that has no number yet; {@code prefix} is what lists show of it. */
    public record NewApiKey(
            UserId owner,
            String name,
            Reach reach,
            List<Scope> assigned,
            ApiKeyHash hash,
            String prefix,
            Instant createdAt) {}
}
