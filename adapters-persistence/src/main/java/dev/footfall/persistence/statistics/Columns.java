package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.TimeBuckets;
import java.util.Optional;
import org.jooq.Field;

/** Where dimensions are stored. */
interface Columns {
    /** The stored text, null for a property that is missing; a city is its decimal digits. */
    Field<String> text(Dimension dimension);

    Field<Long> city();

    /** Where a dimension is the name of a place: the place. */
    default Optional<PlaceNameLookup> place(Dimension dimension) {
        return dimension instanceof OfVisit visit
                ? visit.named()
                        .map(kind -> new PlaceNameLookup(
                                kind,
                                text(
                                        switch (kind) {
                                            case COUNTRY -> OfVisit.COUNTRY;
                                            case REGION -> OfVisit.REGION;
                                            case CITY -> OfVisit.CITY;
                                        })))
                : Optional.empty();
    }

    /** The bucket a row is in. */
    Field<Long> bucket(TimeBuckets buckets);

    /** The visit of a row. */
    Field<Long> visit();
}
