package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.IngestWorld.Sending.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger.EventNamed;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ingestion.md §14, 4 and 5. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevenueTest {
    private final IngestWorld world = new IngestWorld();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # event,   sent in, currency of the goal, kept, in the goal's currency
            Payment,   EUR,     EUR,                  true,  true
            Payment,   USD,     EUR,                  true,  false
            Other,     EUR,     EUR,                  false, false
            payment,   EUR,     EUR,                  false, false
            Payment,   EUR,     -,                    false, false
            """)
    void money_counts_only_for_a_revenue_goal_of_the_events_name(
            String name, String sent, @Nullable String currency, boolean kept, boolean reported) {
        goal("Payment", currency);
        Money money = new Money(new BigDecimal("10.200"), sent);
        assertThat(world.record(event(name, "https://shop.test/").worth(money)).dropped())
                .isZero();
        assertThat(world.store.events.getFirst().revenue())
                .isEqualTo(
                        kept
                                ? Optional.of(new Revenue(money, reported ? Optional.of(money) : Optional.empty()))
                                : Optional.empty());
    }

    @Test
    void a_goal_without_currency_hides_no_revenue_goal_of_the_same_name() {
        goal("Payment", "EUR");
        goal("Payment", null);
        Money money = new Money(new BigDecimal("1.000"), "EUR");
        assertThat(world.record(event("Payment", "https://shop.test/").worth(money))
                        .dropped())
                .isZero();
        assertThat(world.store.events.getFirst().revenue()).contains(new Revenue(money, Optional.of(money)));
    }

    private void goal(String name, @Nullable String currency) {
        NewGoal goal = NewGoal.of(new EventNamed(new EventName(name), Optional.ofNullable(currency)));
        assertThat(world.goals.add(world.shop.id(), goal).displayName()).isEqualTo(name);
    }
}
