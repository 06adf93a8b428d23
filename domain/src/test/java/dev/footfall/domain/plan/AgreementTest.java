package dev.footfall.domain.plan;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "free_10k", "910429"})
    void what_everybody_can_buy_is_no_product_of_an_agreement(String productId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agreement(
                        productId, Agreement.Interval.MONTHLY, new Plan.Enterprise(Set.of(Feature.STATS_API))))
                .withMessageContaining(productId);
    }
}
