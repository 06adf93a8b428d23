package dev.footfall.memory.statistics;

import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What measures are of the members of a group. */
final class Measures {
    private static final int DECIMALS = 3;
    private static final int WHOLE_PAGE = 100;

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
            case Measure.Total(String counter) -> whole(sum(members, member -> member.counter(counter)));
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
            case SCROLL_TOTAL ->
                whole(scrolled(members)
                        .map(Member::event)
                        .collect(Collectors.toMap(
                                Event::session, event -> event.engagement().scrollDepth(), Math::max))
                        .values()
                        .stream()
                        .mapToLong(Integer::longValue)
                        .sum());
            case SCROLLED_VISITS -> whole(visits(scrolled(members).toList()));
            case ENGAGEMENT_MILLIS ->
                whole(sum(members, member -> member.event().engagement().milliseconds()));
            case ENGAGED_VISITS -> whole(visits(members));
            case STAY_SECONDS ->
                whole(stays(members).mapToLong(Member.OfStay::seconds).sum());
            case STAYS ->
                whole(stays(members)
                        .filter(stay -> !stay.page().equals(stay.nextPage()))
                        .map(stay -> List.of(stay.session().id(), stay.page(), stay.nextPage()))
                        .distinct()
                        .count());
            case TOTAL_REVENUE -> new Value.Decimal(total(amounts(members)));
            case AVERAGE_REVENUE -> {
                List<BigDecimal> amounts = amounts(members);
                yield new Value.Decimal(total(amounts)
                        .divide(BigDecimal.valueOf(Math.max(1, amounts.size())), DECIMALS, RoundingMode.DOWN));
            }
        };
    }

    private static Stream<Member> scrolled(List<Member> members) {
        return members.stream().filter(member -> member.event().engagement().scrollDepth() <= WHOLE_PAGE);
    }

    private static Stream<Member.OfStay> stays(List<Member> members) {
        return members.stream().map(Member.OfStay.class::cast);
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
