package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.wildcard.Glob;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether filters hold (stats-query-v2.md §6). */
final class Truth {
    private static final String DIRECT = "Direct / None";
    private static final Set<OfVisit> SHOWN_AS_DIRECT = Set.of(
            OfVisit.SOURCE,
            OfVisit.REFERRER,
            OfVisit.UTM_MEDIUM,
            OfVisit.UTM_SOURCE,
            OfVisit.UTM_CAMPAIGN,
            OfVisit.UTM_CONTENT,
            OfVisit.UTM_TERM);
    private static final Set<OfVisit> ONLY_VISITS_KNOW =
            Set.of(OfVisit.ENTRY_PAGE, OfVisit.EXIT_PAGE, OfVisit.ENTRY_PAGE_HOSTNAME, OfVisit.EXIT_PAGE_HOSTNAME);

    private Truth() {}

    static boolean isOfEvents(Dimension dimension) {
        return dimension instanceof OfEvent || dimension instanceof Property;
    }

    static boolean isOfVisitsOnly(Dimension dimension) {
        return dimension instanceof OfVisit ofVisit && ONLY_VISITS_KNOW.contains(ofVisit);
    }

    /** All filters, of an event; what only visits know counts as true wherever it stands. */
    static boolean about(Event event, List<Filter> filters) {
        return filters.stream()
                .allMatch(filter -> holds(
                        filter,
                        leaf -> isOfVisitsOnly(leaf.dimension()) || fits(leaf, Stored.in(event, leaf.dimension()))));
    }

    /** All filters, of a visit; what only events know counts as true wherever it stands. */
    static boolean about(Session session, List<Filter> filters) {
        return filters.stream()
                .allMatch(filter -> holds(
                        filter,
                        leaf -> isOfEvents(leaf.dimension()) || fits(leaf, Stored.in(session, leaf.dimension()))));
    }

    /** A leaf on pages, asked of the page on which the visit began. */
    static boolean aboutEntryPage(Session session, Match leaf) {
        return about(session, List.of(leaf.on(OfVisit.ENTRY_PAGE)));
    }

    private static boolean holds(Filter filter, Predicate<Match> leaves) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> all.stream().allMatch(each -> holds(each, leaves));
            case Filter.Or(List<Filter> any) -> any.stream().anyMatch(each -> holds(each, leaves));
            case Filter.Not(Filter negated) -> !holds(negated, leaves);
            case Match leaf -> leaves.test(leaf);
        };
    }

    private static boolean fits(Match leaf, Optional<String> raw) {
        if (leaf.dimension() == OfEvent.NAME && leaf.operator() != Operator.IS) {
            return false;
        }
        return leaf.dimension() instanceof Property ? fitsProperty(leaf, raw) : fitsField(leaf, raw.orElseThrow());
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
