package dev.footfall.domain.stats;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.wildcard.Glob;
import java.util.List;
import java.util.Set;

/**
 * A condition on one stored event or visit: what is left of {@link Filter}s once the rules about labels, missing
 * properties and foreign dimensions have been applied. Two-valued: a missing property makes a match false, not unknown.
 */
public sealed interface Predicate {
    record Always() implements Predicate {}

    record Never() implements Predicate {}

    /** True when there is nothing in the list. */
    record AllOf(List<Predicate> all) implements Predicate {
        public AllOf {
            all = List.copyOf(all);
        }
    }

    /** False when there is nothing in the list. */
    record AnyOf(List<Predicate> any) implements Predicate {
        public AnyOf {
            any = List.copyOf(any);
        }
    }

    record Negated(Predicate predicate) implements Predicate {}

    /**
     * The stored text passes the test. {@code visit:city} is compared as the decimal text of its id.
     *
     * @param column any dimension but time; events have no columns of grain {@link Grain#VISIT}, visits none of grain
     *     {@link Grain#EVENT}
     */
    record TextMatch(Dimension column, TextTest test) implements Predicate {}

    /** The event has the custom property at all, also with an empty value. */
    record HasProperty(String name) implements Predicate {}

    /** The event's scroll depth lies between these, both included. */
    record ScrolledBetween(int least, int most) implements Predicate {}

    /** The visit, or the visit of the event, has an event in the range of which the condition holds. */
    record HasEvent(Set<SiteId> sites, Interval range, Predicate event) implements Predicate {
        public HasEvent {
            sites = Set.copyOf(sites);
        }
    }

    /**
     * What a text can be tested for. Matching is case-sensitive by code unit, or by lower-cased texts on both
     * sides, where each code point is lowered on its own ({@link Character#toLowerCase(int)}).
     */
    sealed interface TextTest {
        /** @param values lower case if letter case does not matter */
        record EqualsAny(Set<String> values, LetterCase letterCase) implements TextTest {
            public EqualsAny {
                values = Set.copyOf(values);
            }
        }

        /** @param pieces lower case if letter case does not matter; the empty text is part of every text */
        record ContainsAny(Set<String> pieces, LetterCase letterCase) implements TextTest {
            public ContainsAny {
                pieces = Set.copyOf(pieces);
            }
        }

        /** @param expressions of RE2's language, each found anywhere in the text; {@code .} is any character */
        record FindsAny(List<String> expressions) implements TextTest {
            public FindsAny {
                expressions = List.copyOf(expressions);
            }
        }

        record MatchesAny(List<Glob> patterns) implements TextTest {
            public MatchesAny {
                patterns = List.copyOf(patterns);
            }
        }
    }

    /** Whether upper and lower case differ. */
    enum LetterCase {
        MATTERS,
        IGNORED
    }
}
