package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.IngestLimit;
import dev.footfall.domain.site.SiteSettings.Part;
import dev.footfall.domain.site.SiteSettings.Visibility;
import dev.footfall.domain.team.TeamId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be chosen for a site. */
interface SiteSettingsContract extends ConfigurationFixture {
    private static List<SiteSettings> settings() {
        return List.of(
                SiteSettings.DEFAULT,
                with(Optional.empty(), Set.of(), IngestLimit.NONE),
                with(Optional.of(List.of()), Set.of(Part.GOALS), new IngestLimit(Optional.of(0), 1)),
                with(
                        Optional.of(List.of("size", "colour", "\"Größe\", in cm")),
                        Set.of(Part.PROPS),
                        new IngestLimit(Optional.of(1000), 3600)),
                with(Optional.of(List.of("size")), Set.of(Part.FUNNELS), new IngestLimit(Optional.empty(), 5)));
    }

    private static SiteSettings with(Optional<List<String>> props, Set<Part> enabled, IngestLimit limit) {
        return new SiteSettings(Visibility.PUBLIC, props, enabled, limit, TODAY);
    }

    @Test
    default void a_site_comes_back_with_whatever_was_chosen_for_it() {
        TeamId team = aTeam().id();
        List<SiteSettings> all = settings();
        for (int i = 0; i < all.size(); i++) {
            NewSite site = new NewSite(
                    new Domain("shop" + i + ".example"),
                    Optional.of(new FormerDomain(new Domain("old" + i + ".example"), NOW)),
                    team,
                    TALLINN,
                    SiteKind.CONSOLIDATED_VIEW,
                    NOW,
                    NOW.minusSeconds(1),
                    all.get(i));

            Site added = sites().add(site).get();

            assertThat(sites().find(added.id())).contains(added);
            assertThat(unnumbered(added)).isEqualTo(site);
        }
    }

    private static NewSite unnumbered(Site site) {
        return new NewSite(
                site.domain(),
                site.formerDomain(),
                site.team(),
                site.zone(),
                site.kind(),
                site.createdAt(),
                site.nativeStatsStartAt(),
                site.settings());
    }

    @Test
    default void whatever_was_chosen_for_a_site_can_be_chosen_anew() {
        Site bystander = aSite("other.example");
        Site site = aSite("shop.example");
        for (SiteSettings each : settings()) {
            Site changed = new Site(
                    site.id(),
                    site.domain(),
                    site.formerDomain(),
                    site.team(),
                    site.zone(),
                    site.kind(),
                    site.createdAt(),
                    site.nativeStatsStartAt(),
                    site.statsStartDate(),
                    each);

            sites().change(changed);

            assertThat(sites().find(site.id())).contains(changed);
        }
        assertThat(sites().find(bystander.id())).contains(bystander);
    }

    @Test
    default void a_site_nobody_chose_anything_for_shows_every_part() {
        assertThat(aSite("shop.example").settings().enabled()).isEqualTo(EnumSet.allOf(Part.class));
    }

    @Test
    default void shields_keep_the_order_of_their_rules() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        assertThat(sites().shieldsOf(site)).isEqualTo(Shields.NONE);

        Shields shields = new Shields(
                List.of("192.0.2.9", "192.0.2.1", "2001:db8::1"),
                List.of("EE", "DE"),
                List.of("/z", "/a/**"),
                List.of("shop.example", "*.shop.example"));
        sites().setShields(site, shields);
        assertThat(sites().shieldsOf(site)).isEqualTo(shields);
        assertThat(sites().shieldsOf(other)).isEqualTo(Shields.NONE);

        Shields fewer = new Shields(List.of("192.0.2.1"), List.of("DE", "EE"), List.of(), List.of());
        sites().setShields(site, fewer);
        assertThat(sites().shieldsOf(site)).isEqualTo(fewer);
    }
}
