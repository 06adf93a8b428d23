package dev.footfall.domain.access;

import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.util.List;
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
            UserId owner, String name, Reach reach, List<Scope> assigned, ApiKeyHash hash, String prefix) {}
}
