package dev.footfall.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.user.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScopeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # scope of the key,   required,             granted
            sites:provision:*,    sites:provision:*,    true
            sites:provision:**,   sites:provision:*,    true
            sites:provision,      sites:provision:*,    true
            sites:*,              sites:provision:*,    true
            *,                    sites:provision:*,    true
            sites:read:*,         sites:provision:*,    false
            stats:read:*,         sites:provision:*,    false
            Sites:*,              sites:provision:*,    false
            sites:provision:*:x,  sites:provision:*,    false
            funnels:*,            funnels:read:*,       true
            funnels:read,         funnels:read:*,       true
            funnels:write:*,      funnels:read:*,       false
            """)
    void a_scope_grants_what_begins_like_it(String given, String required, boolean granted) {
        assertThat(new Scope(given).grants(new Scope(required))).isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # scopes of the key                  | stats:read:* | sites:read:* | sites:provision:*
            -                                    | true         | true         | false
            stats:read:*                         | true         | true         | false
            funnels:*                            | true         | true         | false
            sites:provision:*                    | true         | true         | true
            funnels:* sites:*                    | true         | true         | true
            """)
    void every_key_may_read(@Nullable String scopes, boolean stats, boolean sites, boolean provision) {
        List<Scope> assigned = scopes == null
                ? List.of()
                : Stream.of(scopes.split(" ", -1)).map(Scope::new).toList();
        ApiKey key = new ApiKey(
                new ApiKey.ApiKeyId(1), new UserId(1), "key", new ApiKey.Reach.EverythingOfOwner(), assigned);
        assertThat(key.permits(Scope.STATS_READ)).isEqualTo(stats);
        assertThat(key.permits(Scope.SITES_READ)).isEqualTo(sites);
        assertThat(key.permits(Scope.SITES_PROVISION)).isEqualTo(provision);
    }
}
