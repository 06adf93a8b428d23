package dev.footfall.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.Scope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScopesTest {
    @Test
    void several_scopes_are_separated_by_commas() {
        assertThat(Scopes.parse("stats:read:*, sites:provision:*").get())
                .containsExactly(Scope.STATS_READ, Scope.SITES_PROVISION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "sites:*", "sites:read:*", "events:write:*"})
    void what_grants_something_is_a_scope(String scope) {
        assertThat(Scopes.parse(scope).get()).containsExactly(new Scope(scope));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s", "stats", "stats:read", "stats:write:*", "Stats:read:*", "stats:read:*,"})
    void anything_else_is_none(String text) {
        assertThat(Scopes.parse(text).getLeft()).contains("is not one of stats:read:*, sites:read:*");
    }
}
