package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/** A dimension by the name v1 knows it under, and what v1 makes of it (stats-api-v1.md §8). */
record Property(Dimension dimension) {
    private static final String BLANK = "(not set)";
    private static final String[] UNKNOWN_COUNTRIES = {"\0\0", "ZZ"};

    static Either<StatsV1Problem, Property> toFilterBy(String name) {
        return find(name, new StatsV1Problem.UnknownFilterProperty(name));
    }

    static Either<StatsV1Problem, Property> toBreakDownBy(String name) {
        return find(name, new StatsV1Problem.UnknownProperty(name))
                .flatMap(property -> property.dimension() == OfEvent.HOSTNAME
                        ? Either.left(new StatsV1Problem.HostnameBreakdown())
                        : Either.right(property));
    }

    private static Either<StatsV1Problem, Property> find(String name, StatsV1Problem otherwise) {
        return Dimension.named(name)
                .filter(Property::isOfV1)
                .<Either<StatsV1Problem, Property>>map(dimension -> Either.right(new Property(dimension)))
                .orElseGet(() -> Either.left(otherwise));
    }

    private static boolean isOfV1(Dimension dimension) {
        return switch (dimension) {
            case OfVisit visit -> isOfV1(visit);
            case OfEvent ignored -> true;
            case Dimension.Property ignored -> true;
            case Dimension.Time ignored -> false;
        };
    }

    private static boolean isOfV1(OfVisit visit) {
        return switch (visit) {
            case SCREEN, COUNTRY_NAME, REGION_NAME, CITY_NAME, ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME -> false;
            case SOURCE,
                    CHANNEL,
                    REFERRER,
                    UTM_MEDIUM,
                    UTM_SOURCE,
                    UTM_CAMPAIGN,
                    UTM_CONTENT,
                    UTM_TERM,
                    DEVICE,
                    BROWSER,
                    BROWSER_VERSION,
                    OS,
                    OS_VERSION,
                    COUNTRY,
                    REGION,
                    CITY,
                    ENTRY_PAGE,
                    EXIT_PAGE -> true;
        };
    }

    /** What a breakdown groups by: a version says little without the name of what it is a version of. */
    List<Dimension> grouping() {
        if (dimension == OfVisit.BROWSER_VERSION) {
            return List.of(dimension, OfVisit.BROWSER);
        }
        return dimension == OfVisit.OS_VERSION ? List.of(dimension, OfVisit.OS) : List.of(dimension);
    }

    /** The condition that keeps rows without a value out of a breakdown, where v1 does so. */
    Optional<Match> valueGiven() {
        return dimension instanceof OfVisit visit
                ? switch (visit) {
                    case UTM_MEDIUM,
                            UTM_SOURCE,
                            UTM_CAMPAIGN,
                            UTM_CONTENT,
                            UTM_TERM,
                            REGION,
                            CITY,
                            ENTRY_PAGE,
                            EXIT_PAGE -> Optional.of(Match.of(Operator.IS_NOT, visit, BLANK));
                    case COUNTRY -> Optional.of(Match.of(Operator.IS_NOT, visit, UNKNOWN_COUNTRIES));
                    case SOURCE,
                            CHANNEL,
                            REFERRER,
                            DEVICE,
                            SCREEN,
                            BROWSER,
                            BROWSER_VERSION,
                            OS,
                            OS_VERSION,
                            COUNTRY_NAME,
                            REGION_NAME,
                            CITY_NAME,
                            ENTRY_PAGE_HOSTNAME,
                            EXIT_PAGE_HOSTNAME -> Optional.empty();
                }
                : Optional.empty();
    }

    /** Whether the property describes single events and cannot be read off the entry page of a visit. */
    boolean isOfEventsOnly() {
        return dimension instanceof Dimension.Property || dimension == OfEvent.NAME || dimension == OfEvent.GOAL;
    }

    /** Whether conversions in a row are shares of all visitors, not only of those in the row: stats-api-v1.md §10.4. */
    boolean isOfConversions() {
        return dimension instanceof Dimension.Property || dimension == OfEvent.GOAL;
    }

    /** The key of a dimension in a row: its name without prefix. */
    static String key(Dimension dimension) {
        return dimension instanceof Dimension.Property(String name)
                ? name
                : dimension.wireName().substring(dimension.wireName().indexOf(':') + 1);
    }
}
