package dev.footfall.application.sites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindTrackerTest {
    private final SitesWorld world = new SitesWorld();
    private final FindTracker find = world.useCases.findTracker();

    @Test
    void a_script_is_that_of_its_site_as_it_is_now() {
        TrackerConfiguration tracker = TrackerConfiguration.fresh("one").with(Option.OUTBOUND_LINKS, true);
        world.trackers.put(world.shop.id(), tracker);
        assertThat(find.named("pa-one")).contains(new SiteDetails(world.shop, tracker));

        world.sites.change(world.shop.renamedTo(new Domain("store.example"), world.now()));
        assertThat(find.named("pa-one"))
                .hasValueSatisfying(found -> assertThat(found.site().domain()).isEqualTo(new Domain("store.example")));
    }

    @Test
    void nobody_has_a_script_of_another_name() {
        world.trackers.put(world.shop.id(), TrackerConfiguration.fresh("one"));
        assertThat(find.named("pa-two")).isEmpty();
    }

    @Test
    void a_script_goes_with_its_site() {
        world.trackers.put(world.shop.id(), TrackerConfiguration.fresh("one"));
        world.sites.remove(world.shop.id());
        assertThat(find.named("pa-one")).isEmpty();
    }
}
