package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.CreateApiKey.Created;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §2.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreateApiKeyTest {
    private final AccessWorld world = new AccessWorld();

    @Test
    void a_new_key_opens_the_door() {
        Created created = create("first");
        Granted granted = world.ask(
                        ApiFamily.STATS_V1, "Bearer " + created.text().value(), "a.example")
                .get();
        assertThat(granted.key()).isEqualTo(created.key());
        assertThat(created.key().name()).isEqualTo("first");
        assertThat(created.key().owner()).isEqualTo(world.owner.id());
        assertThat(created.key().reach()).isEqualTo(new Reach.OneTeam(world.teamA.id()));
        assertThat(created.key().assigned()).containsExactly(Scope.SITES_PROVISION);
    }

    @Test
    void the_text_is_not_stored_but_for_its_prefix() {
        Created created = create("first");
        assertThat(world.keys.stored).singleElement().satisfies(stored -> {
            assertThat(stored.prefix()).isEqualTo(created.text().value().substring(0, 6));
            assertThat(stored.hash().hex()).matches("[0-9a-f]{64}");
            assertThat(stored.toString()).doesNotContain(created.text().value());
        });
        assertThat(created.toString()).doesNotContain(created.text().value());
    }

    @Test
    void no_two_keys_are_the_same() {
        assertThat(create("first").text()).isNotEqualTo(create("second").text());
    }

    private Created create(String name) {
        return world.createApiKey.create(
                world.owner.id(), new Reach.OneTeam(world.teamA.id()), name, List.of(Scope.SITES_PROVISION));
    }
}
