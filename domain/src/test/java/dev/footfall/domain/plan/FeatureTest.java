package dev.footfall.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** access-control.md §7.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeatureTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            goals,             Goals
            props,             Custom Properties
            shared_links,      Shared Links
            funnels,           Funnels
            revenue_goals,     Revenue Goals
            site_segments,     Site Segments
            sites_api,         Sites API
            stats_api,         Stats API
            sso,               Single Sign-On
            consolidated_view, Consolidated View
            """)
    void a_feature_has_a_name_for_lists_and_one_for_people(String identifier, String displayName) {
        Feature feature = Feature.identifiedBy(identifier).orElseThrow();
        assertThat(feature.identifier()).isEqualTo(identifier);
        assertThat(feature.displayName()).isEqualTo(displayName);
    }

    @Test
    void there_are_no_features_beyond_the_table() {
        assertThat(Feature.values()).hasSize(10);
        assertThat(Feature.identifiedBy("time_travel")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, -1})
    void plans_come_in_five_generations_and_what_was_before(int generation) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Plan.Catalogue(Plan.Tier.GROWTH, generation));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTER", "BUSINESS"})
    void the_plans_before_the_generations_were_growth_plans(Plan.Tier tier) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan.Catalogue(tier, Plan.Catalogue.BEFORE_GENERATIONS));
    }
}
