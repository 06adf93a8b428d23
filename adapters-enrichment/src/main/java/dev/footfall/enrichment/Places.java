package dev.footfall.enrichment;

import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.enrichment.CityRecord.Coded;
import dev.footfall.enrichment.CityRecord.Numbered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Footfall keeps of a database's answer (ingestion.md §12). */
final class Places {
    /** Worldwide, disputed, and the Tor network. */
    private static final Set<String> NO_COUNTRIES = Set.of("ZZ", "XX", "T1");

    /** Parts of a city that are counted as the city, by GeoNames id. */
    private final Map<Long, Long> cityOfPart = new HashMap<>();

    Places() {
        for (String[] row : Table.rows("city-overrides.csv")) {
            cityOfPart.put(Long.valueOf(row[0]), Long.valueOf(row[1]));
        }
    }

    /** Nowhere, unless the country is known; where a network is registered does not count. */
    Location of(CityRecord answer) {
        String country = code(answer.country());
        if (country.isEmpty() || NO_COUNTRIES.contains(country)) {
            return Location.UNKNOWN;
        }
        List<Coded> subdivisions = answer.subdivisions() == null ? List.of() : answer.subdivisions();
        return new Location(
                country,
                subdivision(country, subdivisions, 0),
                subdivision(country, subdivisions, 1),
                city(answer.city()));
    }

    private static String subdivision(String country, List<Coded> subdivisions, int level) {
        String code = level < subdivisions.size() ? code(subdivisions.get(level)) : "";
        return code.isEmpty() ? "" : country + "-" + code;
    }

    private static String code(@Nullable Coded known) {
        return known == null || known.isoCode() == null ? "" : known.isoCode();
    }

    private long city(@Nullable Numbered known) {
        return known == null || known.geonameId() == null
                ? 0
                : cityOfPart.getOrDefault(known.geonameId(), known.geonameId());
    }
}
