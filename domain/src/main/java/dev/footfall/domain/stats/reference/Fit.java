package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.wildcard.Glob;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a stored text is what a leaf seeks (stats-query-v2.md §6.1 to §6.4). */
final class Fit {
    private static final String DIRECT = "Direct / None";
    private static final Set<OfVisit> SHOWN_AS_DIRECT = Set.of(
            OfVisit.SOURCE,
            OfVisit.REFERRER,
            OfVisit.UTM_MEDIUM,
            OfVisit.UTM_SOURCE,
            OfVisit.UTM_CAMPAIGN,
            OfVisit.UTM_CONTENT,
            OfVisit.UTM_TERM);

    private Fit() {}

    /** @param raw empty for a property the event does not have */
    static boolean fits(Match leaf, Optional<String> raw) {
        if (leaf.dimension() == OfEvent.NAME && leaf.operator() != Operator.IS) {
            return false;
        }
        return leaf.dimension() instanceof Property ? fitsProperty(leaf, raw) : fitsField(leaf, raw.orElseThrow());
    }

    /** The same where properties are fields like any other, so that {@code (none)} is nothing but a text: §12.3. */
    static boolean fitsPlainly(Match leaf, String raw) {
        return (leaf.dimension() != OfEvent.NAME || leaf.operator() == Operator.IS) && fitsField(leaf, raw);
    }

    // The table of §6.4.
    private static boolean fitsProperty(Match leaf, Optional<String> value) {
        boolean has = value.isPresent();
        boolean noneIsListed =
                leaf.anyOf().stream().anyMatch(clause -> clause.text().equals("(none)"));
        return switch (leaf.operator()) {
            case IS -> (has && anyEquals(leaf, value.get())) || (noneIsListed && !has);
            case IS_NOT -> noneIsListed ? has && !anyEquals(leaf, value.get()) : !(has && anyEquals(leaf, value.get()));
            case CONTAINS -> has && anyIsPart(leaf, value.get());
            case CONTAINS_NOT -> has && !anyIsPart(leaf, value.get());
            case MATCHES -> has && anyIsFound(leaf, value.get());
            case MATCHES_NOT -> has && !anyIsFound(leaf, value.get());
            case MATCHES_WILDCARD -> has && anyMatches(leaf, value.get());
            case MATCHES_WILDCARD_NOT -> has && !anyMatches(leaf, value.get());
        };
    }

    private static boolean fitsField(Match leaf, String raw) {
        return switch (leaf.operator()) {
            case IS -> anyEquals(leaf, raw);
            case IS_NOT -> !anyEquals(leaf, raw);
            case CONTAINS -> anyIsPart(leaf, raw) || blankIsPartlyNamed(leaf, raw);
            case CONTAINS_NOT -> !(anyIsPart(leaf, raw) || blankIsPartlyNamed(leaf, raw));
            case MATCHES -> anyIsFound(leaf, raw);
            case MATCHES_NOT -> !anyIsFound(leaf, raw);
            case MATCHES_WILDCARD -> anyMatches(leaf, raw);
            case MATCHES_WILDCARD_NOT -> !anyMatches(leaf, raw);
        };
    }

    private static boolean anyEquals(Match leaf, String raw) {
        return leaf.anyOf().stream().map(Clause::text).anyMatch(clause -> {
            if (leaf.dimension() == OfVisit.CITY) {
                return isCity(clause, raw);
            }
            String sought = meansBlank(leaf.dimension(), clause) ? "" : clause;
            return folded(leaf, raw).equals(folded(leaf, sought));
        });
    }

    // An unknown city is number 0.
    private static boolean isCity(String clause, String raw) {
        if (meansBlank(OfVisit.CITY, clause)) {
            return raw.equals("0");
        }
        try {
            return Long.parseLong(clause) == Long.parseLong(raw);
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static boolean meansBlank(Dimension dimension, String clause) {
        if (dimension == OfEvent.NAME || dimension instanceof Property) {
            return false;
        }
        return clause.equals("(not set)") || (clause.equals(DIRECT) && isShownAsDirect(dimension));
    }

    private static boolean isShownAsDirect(Dimension dimension) {
        return dimension instanceof OfVisit ofVisit && SHOWN_AS_DIRECT.contains(ofVisit);
    }

    private static boolean anyIsPart(Match leaf, String raw) {
        return leaf.anyOf().stream().anyMatch(clause -> folded(leaf, raw).contains(folded(leaf, clause.text())));
    }

    private static boolean blankIsPartlyNamed(Match leaf, String raw) {
        return raw.isEmpty() && isShownAsDirect(leaf.dimension()) && anyIsPart(leaf, DIRECT);
    }

    private static boolean anyMatches(Match leaf, String raw) {
        return leaf.anyOf().stream().anyMatch(clause -> Glob.of(clause.text()).matches(raw));
    }

    // RE2's language is not Java's, but they agree on everything simple.
    private static boolean anyIsFound(Match leaf, String raw) {
        return leaf.anyOf().stream()
                .anyMatch(clause -> Pattern.compile(clause.text(), Pattern.DOTALL)
                        .matcher(raw)
                        .find());
    }

    /** Whether a goal of this name is one the leaf means: §7.2. */
    static boolean names(Match leaf, String goal) {
        return switch (leaf.operator()) {
            case IS ->
                leaf.anyOf().stream().anyMatch(clause -> folded(leaf, goal).equals(folded(leaf, clause.text())));
            case CONTAINS -> anyIsPart(leaf, goal);
            case IS_NOT, CONTAINS_NOT, MATCHES, MATCHES_NOT, MATCHES_WILDCARD, MATCHES_WILDCARD_NOT ->
                throw new IllegalArgumentException("no filter on goals: " + leaf.operator());
        };
    }

    // Letter by letter: no letter's lower case depends on its neighbours.
    private static String folded(Match leaf, String text) {
        if (leaf.caseRule() != CaseRule.INSENSITIVE) {
            return text;
        }
        StringBuilder lower = new StringBuilder();
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }
}
