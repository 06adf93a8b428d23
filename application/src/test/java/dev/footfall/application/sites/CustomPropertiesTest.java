package dev.footfall.application.sites;

import static dev.footfall.application.sites.SitesWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Feature;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** sites-api.md §5. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomPropertiesTest {
    private final SitesWorld world = new SitesWorld();

    private String put(String property) {
        return summary(world.by(world.ada)
                .asksOfShop(
                        SitesOperation.PUT_PROPERTY,
                        world.useCases.customProperties()::put,
                        "{'property':" + property + "}"));
    }

    private String delete(String property) {
        return summary(world.by(world.ada)
                .asksOfShop(
                        SitesOperation.DELETE_PROPERTY,
                        world.useCases.customProperties()::delete,
                        "{'property':'" + property + "'}"));
    }

    private List<String> listed() {
        return world.by(world.ada)
                .asksOfShop(SitesOperation.LIST_PROPERTIES, world.useCases.customProperties()::list, "{}")
                .get();
    }

    private Optional<List<String>> stored() {
        return world.current(world.shop).settings().allowedProps();
    }

    @Test
    void the_last_added_is_stored_first_and_the_list_is_sorted() {
        assertThat(stored()).isEmpty();
        assertThat(listed()).isEmpty();
        assertThat(put("' plan '")).isEqualTo("done");
        assertThat(put("'author'")).isEqualTo("done");
        assertThat(put("'Zeta'")).isEqualTo("done");
        assertThat(stored()).contains(List.of("Zeta", "author", "plan"));
        assertThat(listed()).containsExactly("Zeta", "author", "plan");
    }

    @Test
    void adding_again_moves_to_the_front() {
        assertThat(List.of(put("'a'"), put("'b'"), put("'a'"))).containsOnly("done");
        assertThat(stored()).contains(List.of("a", "b"));
    }

    @Test
    void names_are_sorted_by_code_point() {
        assertThat(List.of(put("'\uD83D\uDE00'"), put("'\uFB01'"), put("'z'"))).containsOnly("done");
        assertThat(listed()).containsExactly("z", "\uFB01", "\uD83D\uDE00");
    }

    @Test
    void deleting_from_a_site_that_shows_all_leaves_an_empty_list() {
        assertThat(delete("none")).isEqualTo("done");
        assertThat(stored()).contains(List.of());
    }

    @Test
    void deleting_is_exact() {
        assertThat(put("'prop1/key/with/slashes'")).isEqualTo("done");
        assertThat(delete(" prop1/key/with/slashes")).isEqualTo("done");
        assertThat(stored()).contains(List.of("prop1/key/with/slashes"));
        assertThat(delete("prop1/key/with/slashes")).isEqualTo("done");
        assertThat(stored()).contains(List.of());
    }

    @Test
    void a_name_has_one_to_three_hundred_characters_as_people_see_them() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(put("''")).isEqualTo("PropertyTooLong");
        assertThat(put("'  '")).isEqualTo("PropertyTooLong");
        assertThat(put("'" + "a".repeat(300) + "'")).isEqualTo("done");
        assertThat(put("'" + "a".repeat(301) + "'")).isEqualTo("PropertyTooLong");
        assertThat(put("'" + family.repeat(300) + "'")).isEqualTo("done");
    }

    @Test
    void a_site_lists_at_most_three_hundred() {
        List<String> full = IntStream.range(0, 300).mapToObj(i -> "p" + i).toList();
        world.sites.put(world.shop.with(world.shop.settings().withAllowedProps(full)));
        assertThat(put("'new'")).isEqualTo("TooManyProperties");
        assertThat(put("''")).isEqualTo("PropertyTooLong");
        assertThat(put("'p299'")).isEqualTo("done");
        assertThat(stored().orElseThrow()).hasSize(300).startsWith("p299", "p0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "path", "search_query"})
    void built_in_properties_come_with_every_plan(String name) {
        world.features = Set.of(Feature.SITES_API);
        assertThat(put("'" + name + "'")).isEqualTo("done");
        assertThat(put("'author'")).isEqualTo("FeatureMissing");
        assertThat(put("''")).isEqualTo("FeatureMissing");
        assertThat(delete("author")).isEqualTo("done");
    }

    @Test
    void what_must_be_there() {
        SitesWorld.Request request = world.by(world.ada);
        assertThat(put("7")).isEqualTo("ParameterInvalid");
        assertThat(put("null")).isEqualTo("ParameterInvalid");
        assertThat(request.asksOfShop(SitesOperation.PUT_PROPERTY, world.useCases.customProperties()::put, "{}")
                        .getLeft())
                .isEqualTo(new SitesProblem.ParameterMissing(SitesOperation.PUT_PROPERTY, "property"));
        assertThat(request.asks(SitesOperation.PUT_PROPERTY, world.useCases.customProperties()::put, "{}")
                        .getLeft())
                .isEqualTo(new SitesProblem.ParameterMissing(SitesOperation.PUT_PROPERTY, "site_id"));
        assertThat(summary(request.asks(
                        SitesOperation.PUT_PROPERTY,
                        world.useCases.customProperties()::put,
                        "{'site_id':'bad','property':7}")))
                .isEqualTo("SiteNotFound");
    }
}
