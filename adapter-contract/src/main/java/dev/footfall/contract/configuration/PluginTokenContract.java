package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.access.PluginToken;
import dev.footfall.domain.access.PluginToken.NewPluginToken;
import dev.footfall.domain.access.PluginTokenHash;
import dev.footfall.domain.site.SiteId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ways of plugins into sites. */
interface PluginTokenContract extends ConfigurationFixture {
    PluginTokenHash HASH = new PluginTokenHash("607ad8d6dc9164a15981f8a7cbef1a15107398b721baa0f93cbb2f808a300fda");
    PluginTokenHash OTHER_HASH = new PluginTokenHash(HASH.hex().replace('6', '7'));

    private static NewPluginToken token(SiteId site, PluginTokenHash hash) {
        return new NewPluginToken(site, "Blog", hash, "YmNk", NOW);
    }

    @Test
    default void a_token_comes_back_by_its_hash_as_it_was_added() {
        SiteId site = aSite("shop.example").id();

        PluginToken added = pluginTokens().add(token(site, HASH));

        assertThat(added).isEqualTo(new PluginToken(added.id(), site, "Blog", "YmNk", NOW, Optional.empty()));
        assertThat(pluginTokens().findByHash(HASH)).contains(added);
        assertThat(pluginTokens().findByHash(OTHER_HASH)).isEmpty();
    }

    @Test
    default void the_tokens_of_a_site_are_listed_oldest_first() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        PluginToken first = pluginTokens().add(token(site, OTHER_HASH));
        PluginToken second = pluginTokens().add(token(site, HASH));

        assertThat(pluginTokens().of(site)).containsExactly(first, second);
        assertThat(pluginTokens().of(other)).isEmpty();
    }

    @Test
    default void a_token_is_given_once_and_to_a_site_that_is_there() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        PluginToken added = pluginTokens().add(token(site, HASH));

        assertThatIllegalArgumentException().isThrownBy(() -> pluginTokens().add(token(other, HASH)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pluginTokens().add(token(new SiteId(other.value() + 1), OTHER_HASH)));

        assertThat(pluginTokens().findByHash(HASH)).contains(added);
    }

    @Test
    default void a_use_is_noted_of_the_one_token() {
        SiteId site = aSite("shop.example").id();
        PluginToken used = pluginTokens().add(token(site, HASH));
        PluginToken other = pluginTokens().add(token(site, OTHER_HASH));

        pluginTokens().noteUse(used.id(), NOW.plusSeconds(60));

        assertThat(pluginTokens().findByHash(HASH).orElseThrow().lastUsedAt()).contains(NOW.plusSeconds(60));
        assertThat(pluginTokens().findByHash(OTHER_HASH)).contains(other);
    }

    @Test
    default void a_removed_token_opens_nothing_and_neither_does_that_of_a_removed_site() {
        SiteId site = aSite("shop.example").id();
        PluginToken token = pluginTokens().add(token(site, HASH));
        pluginTokens().remove(token.id());
        pluginTokens().remove(token.id());
        pluginTokens().noteUse(token.id(), NOW);
        assertThat(pluginTokens().findByHash(HASH)).isEmpty();

        PluginToken again = pluginTokens().add(token(site, HASH));
        assertThat(pluginTokens().of(site)).containsExactly(again);
        sites().remove(site);
        assertThat(pluginTokens().findByHash(HASH)).isEmpty();
    }
}
