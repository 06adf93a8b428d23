package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.application.access.ApiKeyRepository;
import dev.footfall.application.access.ApiKeyRepository.Listed;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.ApiKeyId;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.ApiKeyHash;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys and their scopes. */
interface ApiKeyContract extends ConfigurationFixture {
    ApiKeyHash HASH = new ApiKeyHash("16550c66642c2435dc5c673545f37a713c35fff5440f1944cace6eeee6556b33");

    Instant MADE = Instant.parse("2024-03-01T10:00:00Z");

    private ApiKeyRepository keys() {
        return store().apiKeys();
    }

    private static NewApiKey key(UserId owner, Reach reach, Scope... scopes) {
        return new NewApiKey(owner, "laptop", reach, List.of(scopes), HASH, "Zm9vdG", MADE);
    }

    @Test
    default void a_team_key_comes_back_with_its_scopes_in_order() {
        UserId owner = aUser("alice@example.org").id();
        Reach reach = new Reach.OneTeam(aTeam().id());

        ApiKey added = keys().add(key(owner, reach, Scope.STATS_READ, new Scope("funnels:*"), Scope.SITES_PROVISION));

        assertThat(keys().findByHash(HASH)).contains(added);
        assertThat(added)
                .isEqualTo(new ApiKey(
                        added.id(),
                        owner,
                        "laptop",
                        reach,
                        List.of(Scope.STATS_READ, new Scope("funnels:*"), Scope.SITES_PROVISION)));
    }

    @Test
    default void a_legacy_key_has_no_team_and_may_have_no_scopes() {
        UserId owner = aUser("alice@example.org").id();

        ApiKey added = keys().add(key(owner, new Reach.EverythingOfOwner()));

        assertThat(keys().findByHash(HASH)).contains(added);
        assertThat(added.reach()).isEqualTo(new Reach.EverythingOfOwner());
        assertThat(added.assigned()).isEmpty();
    }

    @Test
    default void an_unknown_hash_opens_nothing() {
        assertThat(keys().findByHash(HASH)).isEmpty();
    }

    @Test
    default void a_key_is_given_once() {
        UserId owner = aUser("alice@example.org").id();
        ApiKey added = keys().add(key(owner, new Reach.EverythingOfOwner(), Scope.STATS_READ));

        assertThatIllegalArgumentException().isThrownBy(() -> keys().add(key(owner, new Reach.OneTeam(aTeam().id()))));

        assertThat(keys().findByHash(HASH)).contains(added);
    }

    @Test
    default void everything_of_a_key_but_its_text_can_be_changed() {
        UserId owner = aUser("alice@example.org").id();
        UserId heir = aUser("bob@example.org").id();
        ApiKey key = keys().add(key(owner, new Reach.EverythingOfOwner(), Scope.STATS_READ, Scope.SITES_READ));
        ApiKey ofTeam =
                new ApiKey(key.id(), heir, "server", new Reach.OneTeam(aTeam().id()), List.of(Scope.SITES_PROVISION));
        ApiKey legacy = new ApiKey(key.id(), heir, "server", new Reach.EverythingOfOwner(), List.of());

        for (ApiKey each : List.of(ofTeam, legacy)) {
            keys().change(each);

            assertThat(keys().findByHash(HASH)).contains(each);
            assertThat(keys().all())
                    .containsExactly(new Listed(each, heir, "Zm9vdG", Optional.of(MADE), Optional.empty()));
        }
    }

    @Test
    default void a_removed_key_opens_nothing() {
        ApiKey key = keys().add(key(aUser("alice@example.org").id(), new Reach.EverythingOfOwner(), Scope.STATS_READ));

        keys().remove(key.id());
        keys().remove(key.id());

        assertThat(keys().findByHash(HASH)).isEmpty();
        assertThat(keys().all()).isEmpty();
    }

    @Test
    default void all_keys_are_listed_oldest_first_by_what_is_shown_of_them() {
        UserId owner = aUser("alice@example.org").id();
        Reach reach = new Reach.EverythingOfOwner();
        ApiKey first = keys().add(key(owner, reach, Scope.STATS_READ, Scope.SITES_READ));
        ApiKey second = keys().add(new NewApiKey(
                owner,
                "phone",
                reach,
                List.of(),
                new ApiKeyHash(HASH.hex().replace('1', '2')),
                "abcdef",
                MADE.plusSeconds(9)));

        assertThat(keys().all())
                .containsExactly(
                        new Listed(first, owner, "Zm9vdG", Optional.of(MADE), Optional.empty()),
                        new Listed(second, owner, "abcdef", Optional.of(MADE.plusSeconds(9)), Optional.empty()));
    }

    @Test
    default void somebodys_keys_are_listed_newest_first() {
        UserId owner = aUser("alice@example.org").id();
        Reach reach = new Reach.EverythingOfOwner();
        ApiKey first = keys().add(key(owner, reach, Scope.STATS_READ, Scope.SITES_READ));
        ApiKey others = keys().add(another("1", aUser("bob@example.org").id()));
        ApiKey second = keys().add(another("2", owner));

        assertThat(keys().of(owner)).extracting(Listed::key).containsExactly(second, first);
        assertThat(keys().of(others.owner())).extracting(Listed::key).containsExactly(others);
    }

    private static NewApiKey another(String digit, UserId owner) {
        ApiKeyHash hash = new ApiKeyHash(HASH.hex().replace("5", digit));
        return new NewApiKey(owner, "phone", new Reach.EverythingOfOwner(), List.of(), hash, "abcdef", MADE);
    }

    @Test
    default void a_key_keeps_the_last_moment_it_was_used() {
        ApiKey key = keys().add(key(aUser("alice@example.org").id(), new Reach.EverythingOfOwner()));
        Instant noon = Instant.parse("2024-03-04T12:00:00Z");

        keys().used(key.id(), noon);
        keys().used(key.id(), noon.minusSeconds(1));
        keys().used(new ApiKeyId(key.id().value() + 1), noon);

        assertThat(keys().all())
                .containsExactly(new Listed(key, key.owner(), "Zm9vdG", Optional.of(MADE), Optional.of(noon)));
        keys().change(new ApiKey(key.id(), key.owner(), "renamed", key.reach(), key.assigned()));
        assertThat(keys().all().getFirst().lastUsedAt()).contains(noon);
    }
}
