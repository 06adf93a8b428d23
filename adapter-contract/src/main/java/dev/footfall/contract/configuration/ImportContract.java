package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.site.SiteId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of imports. */
interface ImportContract extends ConfigurationFixture {
    private static NewImport called(String key) {
        return new NewImport(
                key,
                Source.CSV,
                Optional.empty(),
                TODAY,
                TODAY,
                Status.COMPLETED,
                Ownership.ITS_OWN,
                ScrollDepth.UNKNOWN);
    }

    private static List<NewImport> manyImports() {
        return Arrays.stream(Source.values())
                .flatMap(source -> Arrays.stream(Status.values())
                        .flatMap(status -> Stream.of(
                                new NewImport(
                                        source.wireName() + " " + status,
                                        source,
                                        Optional.of("UA-1"),
                                        TODAY.minusYears(9),
                                        TODAY,
                                        status,
                                        Ownership.LEGACY_TOO,
                                        ScrollDepth.KNOWN),
                                called(source + " " + status))))
                .toList();
    }

    @Test
    default void imports_come_back_oldest_first_as_they_were_added() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();

        List<SiteImport> stored =
                manyImports().stream().map(each -> imports().add(site, each)).toList();

        assertThat(imports().of(site)).isEqualTo(stored);
        assertThat(imports().of(other)).isEmpty();
        assertThat(stored)
                .map(each -> each.id().value())
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(ImportId.LEGACY.value());
        assertThat(stored).map(ImportContract::unnumbered).isEqualTo(manyImports());
        assertThat(imports().keyed(site, stored.getLast().key())).contains(stored.getLast());
        assertThat(imports().keyed(other, stored.getLast().key())).isEmpty();
    }

    private static NewImport unnumbered(SiteImport stored) {
        return new NewImport(
                stored.key(),
                stored.source(),
                stored.label(),
                stored.firstDay(),
                stored.lastDay(),
                stored.status(),
                stored.ownership(),
                stored.scrollDepth());
    }

    @Test
    default void a_key_is_unique_on_its_site() {
        SiteId site = aSite("shop.example").id();
        SiteId other = aSite("other.example").id();
        SiteImport first = imports().add(site, called("ua"));

        assertThatIllegalArgumentException().isThrownBy(() -> imports().add(site, called("ua")));
        SiteImport ofOther = imports().add(other, called("ua"));

        assertThat(imports().of(site)).containsExactly(first);
        assertThat(imports().of(other)).containsExactly(ofOther);
    }

    @Test
    default void an_import_can_be_changed_and_removed_and_its_number_is_not_given_again() {
        SiteId site = aSite("shop.example").id();
        SiteImport bystander = imports().add(site, called("ga4"));
        SiteImport first = imports().add(site, called("ua"));
        SiteImport changed = new SiteImport(
                first.id(),
                "ua-2019",
                Source.UNIVERSAL_ANALYTICS,
                Optional.of("UA-1"),
                TODAY.minusYears(9),
                TODAY.plusDays(1),
                Status.IMPORTING,
                Ownership.LEGACY_TOO,
                ScrollDepth.KNOWN);

        for (SiteImport each : List.of(changed, first)) {
            imports().change(each);
            assertThat(imports().of(site)).containsExactly(bystander, each);
        }

        imports().remove(first.id());
        imports().remove(first.id());
        assertThat(imports().of(site)).containsExactly(bystander);
        assertThat(imports().add(site, called("ua")).id().value())
                .isGreaterThan(first.id().value());
    }
}
