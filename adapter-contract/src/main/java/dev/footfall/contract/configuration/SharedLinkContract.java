package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.PasswordHash;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Addresses that open a site's reports. */
interface SharedLinkContract extends ConfigurationFixture {
    NewSharedLink BOARD = new NewSharedLink("Board", "slug-1", Optional.empty());
    NewSharedLink CUSTOMERS = new NewSharedLink("Customers", "slug-2", Optional.of(new PasswordHash("slow$1$abc")));

    @Test
    default void links_come_back_oldest_first_as_they_were_added() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();

        SharedLink first = sharedLinks().add(site, CUSTOMERS);
        SharedLink second = sharedLinks().add(site, BOARD);

        assertThat(first)
                .isEqualTo(new SharedLink(first.id(), "Customers", "slug-2", CUSTOMERS.password(), Optional.empty()));
        assertThat(second.id().value()).isGreaterThan(first.id().value());
        assertThat(sharedLinks().of(site)).containsExactly(first, second);
        assertThat(sharedLinks().of(other)).isEmpty();
        assertThat(sharedLinks().named(site, "Board")).contains(second);
        assertThat(sharedLinks().named(other, "Board")).isEmpty();
    }

    @Test
    default void a_name_is_unique_on_its_site_and_a_slug_everywhere() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        SharedLink link = sharedLinks().add(site, BOARD);

        for (NewSharedLink refused : List.of(
                new NewSharedLink("Board", "slug-3", Optional.empty()),
                new NewSharedLink("Others", "slug-1", Optional.empty()))) {
            assertThatIllegalArgumentException().isThrownBy(() -> sharedLinks().add(site, refused));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> sharedLinks().add(other, BOARD));
        SharedLink ofOther = sharedLinks().add(other, new NewSharedLink("Board", "slug-4", Optional.empty()));

        assertThat(sharedLinks().of(site)).containsExactly(link);
        assertThat(sharedLinks().of(other)).containsExactly(ofOther);
    }

    @Test
    default void a_link_can_be_changed_and_removed() {
        SiteId site = aSite("shop.example").id();
        SharedLink bystander = sharedLinks().add(site, CUSTOMERS);
        SharedLink link = sharedLinks().add(site, BOARD);
        SharedLink locked = new SharedLink(
                link.id(), "Members", "slug-5", Optional.of(new PasswordHash("slow$2$def")), Optional.empty());

        for (SharedLink each : List.of(locked, link)) {
            sharedLinks().change(each);
            assertThat(sharedLinks().of(site)).containsExactly(bystander, each);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sharedLinks()
                        .change(new SharedLink(
                                link.id(), bystander.name(), link.slug(), link.password(), Optional.empty())));

        sharedLinks().remove(link.id());
        sharedLinks().remove(link.id());
        assertThat(sharedLinks().of(site)).containsExactly(bystander);
    }
}
