package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.IngestWorld.Sending.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger.EventNamed;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import java.math.BigDecimal;
import java.util.Map;
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

    @ParameterizedTest
    @CsvSource(textBlock = """
            # sent,  in,  goal's, rates,            reported
            10.200,  USD, BRL,    USD=1 BRL=0.7,    7.140
            10.000,  BRL, BRL,    USD=1 BRL=0.7,    10.000
            10.000,  BRL, USD,    USD=1 BRL=0.7,    14.286
            -1.005,  EUR, USD,    USD=1 EUR=2,      -0.503
            10.000,  EUR, BRL,    EUR=1.2 BRL=0.7,  5.833
            """)
    void money_in_another_currency_is_converted_at_the_rates_of_the_moment(
            String sent, String in, String ofGoal, String rates, String reported) {
        for (String rate : rates.split(" ", -1)) {
            world.rates.put(rate.substring(0, 3), new BigDecimal(rate.substring(4)));
        }
        goal("Payment", ofGoal);
        Money money = new Money(new BigDecimal(sent), in);
        assertThat(world.record(event("Payment", "https://shop.test/").worth(money))
                        .dropped())
                .isZero();
        assertThat(world.store.events.getFirst().revenue())
                .contains(new Revenue(money, Optional.of(new Money(new BigDecimal(reported), ofGoal))));
    }

    @Test
    void without_one_of_the_two_rates_money_is_kept_as_sent_only() {
        world.rates.put("USD", BigDecimal.ONE);
        goal("Payment", "BRL");
        Money money = new Money(new BigDecimal("10.200"), "USD");
        assertThat(world.record(event("Payment", "https://shop.test/").worth(money))
                        .dropped())
                .isZero();
        assertThat(world.store.events.getFirst().revenue()).contains(new Revenue(money, Optional.empty()));
    }

    private void goal(String name, @Nullable String currency) {
        String displayName = name + " in " + currency;
        NewGoal goal =
                new NewGoal(displayName, new EventNamed(new EventName(name), Optional.ofNullable(currency)), Map.of());
        assertThat(world.goals.add(world.shop.id(), goal).displayName()).isEqualTo(displayName);
    }
}
