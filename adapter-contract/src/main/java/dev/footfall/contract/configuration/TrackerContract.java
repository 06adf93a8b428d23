package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the trackers of sites do. */
interface TrackerContract extends ConfigurationFixture {
    @Test
    default void a_tracker_comes_back_as_it_was_stored_last() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        TrackerConfiguration fresh = TrackerConfiguration.fresh("one");
        TrackerConfiguration changed = fresh.installedBy(Optional.of(Installation.NPM));
        trackers().put(site, fresh);
        trackers().put(other, TrackerConfiguration.fresh("two"));

        for (Option option : Option.values()) {
            trackers().put(site, changed.with(option, true));
            assertThat(trackers().of(site)).contains(changed.with(option, true));
        }
        assertThat(trackers().of(other)).contains(TrackerConfiguration.fresh("two"));
    }

    @Test
    default void a_site_has_none_until_it_is_stored_and_after_it_is_removed() {
        SiteId site = aSite("shop.example").id();
        assertThat(trackers().of(site)).isEmpty();
        trackers().put(site, TrackerConfiguration.fresh("one"));
        sites().remove(site);
        assertThat(trackers().of(site)).isEmpty();
    }

    @Test
    default void a_script_leads_to_its_site() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        trackers().put(site, TrackerConfiguration.fresh("one"));
        trackers().put(other, TrackerConfiguration.fresh("two"));

        assertThat(trackers().siteOf("pa-one")).contains(site);
        assertThat(trackers().siteOf("pa-two")).contains(other);
        assertThat(trackers().siteOf("pa-ONE")).isEmpty();
    }

    @Test
    default void no_two_sites_have_the_same_script() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        trackers().put(site, TrackerConfiguration.fresh("one"));
        assertThatThrownBy(() -> trackers().put(other, TrackerConfiguration.fresh("one")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
