package dev.footfall.application.plugins;

import static dev.footfall.application.plugins.PluginsWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.sites.TrackerForm;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** sites-api.md §10.2, §10.5, §10.6. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginSettingsTest {
    private final PluginsWorld world = new PluginsWorld();
    private final PluginSharedLinks links = world.useCases.sharedLinks();
    private final PluginProperties properties = world.useCases.customProperties();
    private final PluginTracker tracker = world.useCases.tracker();

    @Test
    void a_link_is_found_by_its_name_or_made_without_asking_for_the_plan() {
        world.features = EnumSet.noneOf(Feature.class);
        SharedLink made = links.put(world.grant(), SharedLink.RESERVED_NAME, Optional.of("secret"))
                .get();

        assertThat(made.password()).isPresent();
        assertThat(links.put(world.grant(), SharedLink.RESERVED_NAME, Optional.empty())
                        .get())
                .isEqualTo(made);
        assertThat(links.read(world.grant(), made.id()).get()).isEqualTo(made);
        assertThat(summary(links.read(world.other, made.id()))).isEqualTo("NotFound");
        assertThat(summary(links.put(world.grant(), "  ", Optional.empty()))).isEqualTo("NameBlank");
        assertThat(links.list(world.grant(), PluginsWorld.ALL).rows()).containsExactly(made);
    }

    @Test
    void new_properties_go_to_the_front_in_their_order() {
        assertThat(listed("author")).containsExactly("author");
        assertThat(listed(" plan ", "title")).containsExactly("plan", "title", "author");
        assertThat(listed("author", "zone")).containsExactly("author", "zone", "plan", "title");
        assertThat(properties.delete(world.grant(), List.of("plan", "nothing")).names())
                .containsExactly("author", "zone", "title");
    }

    private List<String> listed(String... names) {
        return properties.put(world.grant(), List.of(names)).get().names();
    }

    @Test
    void what_is_built_in_needs_no_plan() {
        world.features = EnumSet.noneOf(Feature.class);
        assertThat(listed("url", "path", "search_query")).hasSize(3);
        assertThat(summary(properties.put(world.grant(), List.of("url", "author"))))
                .isEqualTo("FeatureMissing");
    }

    @Test
    void a_list_has_an_end_and_names_have_too() {
        List<String> names = IntStream.range(0, 301).mapToObj(i -> "p" + i).toList();
        assertThat(summary(properties.put(world.grant(), names))).isEqualTo("TooManyProperties");
        assertThat(world.sites.find(world.shop.id()).orElseThrow().settings().allowedProps())
                .isEmpty();
        assertThat(properties.put(world.grant(), names.subList(0, 300)).get().names())
                .hasSize(300);
        assertThat(summary(properties.put(world.grant(), List.of("x".repeat(301)))))
                .isEqualTo("PropertyNameLength");
        assertThat(summary(properties.put(world.grant(), List.of(" ")))).isEqualTo("PropertyNameLength");
    }

    @Test
    void deleting_from_a_site_that_never_listed_anything_makes_it_list_nothing() {
        assertThat(properties.delete(world.grant(), List.of("author")).names()).isEmpty();
        assertThat(world.sites.find(world.shop.id()).orElseThrow().settings().allowedProps())
                .contains(List.of());
    }

    @Test
    void what_the_tracker_counts_is_a_goal() {
        TrackerConfiguration before = tracker.read(world.grant());
        TrackerConfiguration after = tracker.change(
                world.grant(),
                new TrackerForm(
                        Optional.of(Optional.of(Installation.WORDPRESS)), Map.of(Option.FORM_SUBMISSIONS, true)));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(tracker.read(world.grant())).isEqualTo(after);
        assertThat(world.goalNames()).containsExactly("Form: Submission");
    }
}
