package dev.footfall.contract.memory;

import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.Value;
import java.util.List;

/** What measures are of the members of a group. */
final class Measures {
    private Measures() {}

    static Value value(Measure measure, List<Member> members) {
        return switch (measure) {
            case Measure.Plain plain ->
                switch (plain) {
                    case VISITORS ->
                        whole(members.stream()
                                .map(member -> member.session().visitor())
                                .distinct()
                                .count());
                    case VISITS ->
                        whole(members.stream()
                                .map(member -> member.session().id())
                                .distinct()
                                .count());
                    case PAGEVIEWS ->
                        whole(members.stream().mapToLong(Member::pageviews).sum());
                    case EVENTS ->
                        whole(members.stream().mapToLong(Member::events).sum());
                    case VISIT_DURATION ->
                        whole((long) Math.rint(members.stream()
                                .mapToLong(member -> member.session().durationSeconds())
                                .average()
                                .orElse(0)));
                    case VIEWS_PER_VISIT ->
                        new Value.Fraction(Math.rint(100
                                        * members.stream()
                                                .mapToLong(member ->
                                                        member.session().pageviews())
                                                .average()
                                                .orElse(0))
                                / 100);
                };
            case Measure.BounceRate(var counted) ->
                whole((long) Math.rint(members.stream()
                        .filter(member -> Conditions.holds(counted, member::text))
                        .mapToInt(member -> member.session().isBounce() ? 100 : 0)
                        .average()
                        .orElse(0)));
        };
    }

    private static Value whole(long number) {
        return new Value.Whole(number);
    }
}
