package dev.footfall.application.ingest.pipeline;

import static java.math.RoundingMode.HALF_UP;

import dev.footfall.application.ingest.ExchangeRates;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import io.vavr.control.Either;
import java.util.Optional;
import java.util.stream.Stream;

/** Money, kept only if the site has a revenue goal of the event's name (ingestion.md §14). */
record RevenueStep(GoalRepository goals, ExchangeRates rates) implements Step {
    private static final int FRACTION_DIGITS = 3;

    @Override
    public String name() {
        return "revenue";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return Either.right(draft.event()
                .revenue()
                .flatMap(money -> revenue(draft, money))
                .map(draft::with)
                .orElse(draft));
    }

    // Without a goal of the event's name the money is not kept; without a rate it is kept as sent.
    private Optional<Revenue> revenue(Draft draft, Money money) {
        return goals.newestFirst(draft.knownSite().id()).stream()
                .flatMap(goal -> goal.trigger() instanceof Trigger.EventNamed named
                                && named.name().equals(draft.event().name())
                        ? named.currency().stream()
                        : Stream.empty())
                .findFirst()
                .map(currency -> new Revenue(money, converted(money, currency)));
    }

    /** Empty when one of the two rates is not known. */
    private Optional<Money> converted(Money money, String currency) {
        return currency.equals(money.currency())
                ? Optional.of(money)
                : rates.unitsPerDollar(money.currency())
                        .flatMap(from -> rates.unitsPerDollar(currency)
                                .map(to -> money.amount().multiply(to).divide(from, FRACTION_DIGITS, HALF_UP)))
                        .map(amount -> new Money(amount, currency));
    }

    @Override
    public String finding(Draft passed) {
        return passed.revenue()
                .map(kept -> text(kept.source()) + ", reported as "
                        + kept.reporting()
                                .map(money -> text(Optional.of(money)))
                                .orElse("nothing: no exchange rate"))
                .orElseGet(
                        () -> passed.event().revenue().isPresent() ? "not kept: no revenue goal of this name" : "none");
    }

    private static String text(Optional<Money> money) {
        return money.map(known -> known.amount().toPlainString() + " " + known.currency())
                .orElse("nothing");
    }
}
