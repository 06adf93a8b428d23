package dev.footfall.memory.configuration;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.store.Node;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is stored and is no value of the domain by itself. */
final class Rows {
    private Rows() {}

    record MemberRow(long number, TeamId team, UserId user, TeamRole role) {}

    record GuestRow(long number, UserId user, SiteRole.GuestRole role, Instant since) {}

    record UserRow(User user, Optional<PasswordHash> password) {}

    record TeamRow(Team team, Optional<GracePeriod> grace) {}

    record SiteRow(Site site, Shields shields) {}

    record KeyRow(ApiKey key, ApiKeyHash hash, String prefix, Instant madeAt, Optional<Instant> usedAt) {
        ApiKeyRepository.Listed listed() {
            return new ApiKeyRepository.Listed(key, key.owner(), prefix, Optional.of(madeAt), usedAt);
        }
    }

    record TokenRow(PluginToken token, PluginTokenHash hash) {}

    record WorkRow(Node node, UnfinishedWork.Unfinished work) {}

    record AgreementRow(TeamId team, Agreement agreement) {}

    /** What a node has told of a day. */
    record UsageRow(Node node, LocalDate day, long events) {}

    record RunRow(Node node, String job, Instant due) {}
}
