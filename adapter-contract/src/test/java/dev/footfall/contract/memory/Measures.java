package dev.footfall.contract.memory;

import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.SessionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What measures are of the members of a group. */
final class Measures {
    private static final int DECIMALS = 3;

    private final Conditions conditions;

    Measures(Conditions conditions) {
        this.conditions = conditions;
    }

    Value value(Measure measure, List<Member> members) {
        return switch (measure) {
            case Measure.Plain plain -> value(plain, members);
            case Measure.BounceRate(var counted) ->
                whole((long) Math.rint(members.stream()
                        .filter(member -> conditions.holds(counted, member.session()))
                        .mapToInt(member -> member.session().isBounce() ? 100 : 0)
                        .average()
                        .orElse(0)));
        };
    }

    private static Value value(Measure.Plain measure, List<Member> members) {
        return switch (measure) {
            case VISITORS ->
                whole(members.stream()
                        .map(member -> member.session().visitor())
                        .distinct()
                        .count());
            case VISITS -> whole(visits(members));
            case PAGEVIEWS -> whole(sum(members, Member::pageviews));
            case EVENTS -> whole(sum(members, Member::events));
            case VISIT_DURATION ->
                whole((long) Math.rint(mean(members, member -> member.session().durationSeconds())));
            case VIEWS_PER_VISIT ->
                new Value.Fraction(
                        Math.rint(100 * mean(members, member -> member.session().pageviews())) / 100);
            case SCROLL_DEPTH -> {
                Map<SessionId, Integer> deepest = members.stream()
                        .map(Member::event)
                        .collect(Collectors.toMap(
                                Event::session, event -> event.engagement().scrollDepth(), Math::max));
                yield deepest.isEmpty()
                        ? new Value.Nothing()
                        : whole((long) Math.rint(deepest.values().stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElseThrow()));
            }
            case TIME_ON_PAGE -> timeOnPage(members);
            case TOTAL_REVENUE -> new Value.Decimal(total(amounts(members)));
            case AVERAGE_REVENUE -> {
                List<BigDecimal> amounts = amounts(members);
                yield new Value.Decimal(total(amounts)
                        .divide(BigDecimal.valueOf(Math.max(1, amounts.size())), DECIMALS, RoundingMode.DOWN));
            }
        };
    }

    private static Value timeOnPage(List<Member> members) {
        List<Member> pings = members.stream()
                .filter(member -> member.event().name().isEngagement())
                .toList();
        double seconds = sum(members, member -> member.event().engagement().milliseconds()) / 1000.0;
        return pings.isEmpty() ? new Value.Nothing() : whole((long) Math.rint(seconds / visits(pings)));
    }

    private static List<BigDecimal> amounts(List<Member> members) {
        return members.stream()
                .flatMap(member -> member.event().revenue().stream())
                .flatMap(revenue -> revenue.reporting().stream())
                .map(money -> money.amount())
                .toList();
    }

    private static BigDecimal total(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO.setScale(DECIMALS), BigDecimal::add);
    }

    private static long visits(List<Member> members) {
        return members.stream().map(member -> member.session().id()).distinct().count();
    }

    private static long sum(List<Member> members, ToLongFunction<Member> number) {
        return members.stream().mapToLong(number).sum();
    }

    private static double mean(List<Member> members, ToLongFunction<Member> number) {
        return members.stream().mapToLong(number).average().orElse(0);
    }

    private static Value whole(long number) {
        return new Value.Whole(number);
    }
}
