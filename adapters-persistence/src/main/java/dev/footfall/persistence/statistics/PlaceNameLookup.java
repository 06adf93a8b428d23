package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.PLACE_NAMES;

import dev.footfall.domain.place.PlaceName.Kind;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The name of the place that a row has a code of; empty where nobody has named it. */
record PlaceNameLookup(Kind kind, Field<String> code) {
    Field<String> name() {
        return Spelled.placeName(kind, code);
    }

    /** The name passes a test: the codes whose names do are found first, which is ten times as fast as all rows' names. */
    Condition passes(Function<Field<String>, Condition> test) {
        Condition ofKind = PLACE_NAMES.KIND.eq(PlaceNameTable.kind(kind));
        return code.in(DSL.select(PLACE_NAMES.CODE)
                        .from(PLACE_NAMES)
                        .where(ofKind)
                        .and(test.apply(PLACE_NAMES.NAME)))
                .or(code.notIn(DSL.select(PLACE_NAMES.CODE).from(PLACE_NAMES).where(ofKind))
                        .and(test.apply(DSL.val(""))));
    }
}
