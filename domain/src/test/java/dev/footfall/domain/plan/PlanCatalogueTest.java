package dev.footfall.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Plan.Catalogue;
import dev.footfall.domain.plan.Plan.Tier;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §7.4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanCatalogueTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # product, tier,  generation, volume
            558746,    GROWTH,   0,       1000000
            590753,    GROWTH,   0,       1000000
            648089,    GROWTH,   0,       150000000
            650653,    GROWTH,   1,       50000000
            653232,    GROWTH,   2,       10000
            749355,    GROWTH,   3,       2000000
            857490,    BUSINESS, 3,       500000
            857079,    GROWTH,   4,       10000
            857105,    BUSINESS, 4,       10000
            910428,    STARTER,  5,       10000000
            910433,    GROWTH,   5,       200000
            910448,    BUSINESS, 5,       100000
            """)
    void a_product_is_a_plan_of_so_many_page_views_a_month(String product, Tier tier, int generation, int volume) {
        assertThat(PlanCatalogue.planOf(product)).isEqualTo(new Catalogue(tier, generation, Optional.of(volume)));
    }

    @Test
    void every_id_of_the_document_is_there_once() {
        // 2 and 1 of the legacy plans, 10, 10, 8, 8, 8, 8, 8, 8 and 8 volumes a month and a year, and the free plan
        assertThat(PlanCatalogue.all()).hasSize(3 + 2 * (10 + 10 + 8 * 7) + 1);
        assertThat(PlanCatalogue.planOf("free_10k")).isEqualTo(new Plan.FreeTenThousand());
    }

    @Test
    void a_product_that_is_in_no_catalogue_includes_nothing() {
        assertThat(PlanCatalogue.planOf("1234567")).isEqualTo(new Plan.Unlisted("1234567"));
        assertThat(PlanCatalogue.planOf("1234567").features()).isEmpty();
        assertThat(PlanCatalogue.planOf("-").features()).isEmpty();
    }
}
