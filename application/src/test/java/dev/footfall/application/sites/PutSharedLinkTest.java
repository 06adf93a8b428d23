package dev.footfall.application.sites;

import static dev.footfall.application.sites.SitesWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.sites.PutSharedLink.LinkOfSite;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import io.vavr.control.Either;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §6.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PutSharedLinkTest {
    private final SitesWorld world = new SitesWorld();

    private Either<SitesProblem, LinkOfSite> put(String parameters) {
        return world.by(world.ada)
                .asksOfShop(SitesOperation.PUT_SHARED_LINK, world.useCases.putSharedLink()::put, parameters);
    }

    @Test
    void the_same_name_twice_is_the_same_link() {
        SharedLink made = put("{'name':'Board'}").get().link();
        assertThat(made.slug()).matches("[A-Za-z0-9_-]{21}");
        assertThat(made.password()).isEmpty();
        assertThat(put("{'name':'Board'}").get().link()).isEqualTo(made);
        assertThat(put("{'name':'board'}").get().link()).isNotEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                         | ParameterMissing
            {'name':''}                                | LinkNameBlank
            {'name':'  '}                              | LinkNameBlank
            {'name':null}                              | LinkNameBlank
            {'name':7}                                 | LinkNameInvalid
            {'name':'WordPress - Shared Dashboard'}    | LinkNameReserved
            """)
    void what_a_link_cannot_be_called(String parameters, String answer) {
        assertThat(summary(put(parameters))).isEqualTo(answer);
    }

    @Test
    void without_the_feature_only_what_is_there_is_found() {
        SharedLink reserved =
                world.links.add(world.shop.id(), new NewSharedLink(SharedLink.RESERVED_NAME, "slug", Optional.empty()));
        world.features = Set.of(Feature.SITES_API);
        assertThat(put("{'name':'" + SharedLink.RESERVED_NAME + "'}").get().link())
                .isEqualTo(reserved);
        assertThat(put("{'name':''}").getLeft()).isEqualTo(new SitesProblem.FeatureMissing(Feature.SHARED_LINKS));
    }
}
