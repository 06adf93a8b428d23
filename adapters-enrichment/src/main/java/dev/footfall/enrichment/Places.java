package dev.footfall.enrichment;

import com.maxmind.geoip2.model.CityResponse;
import com.maxmind.geoip2.record.Subdivision;
import dev.footfall.domain.visit.VisitAttributes.Location;
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
    Location of(CityResponse answer) {
        @Nullable String country = answer.country().isoCode();
        if (country == null || country.isEmpty() || NO_COUNTRIES.contains(country)) {
            return Location.UNKNOWN;
        }
        return new Location(
                country,
                subdivision(country, answer.subdivisions(), 0),
                subdivision(country, answer.subdivisions(), 1),
                city(answer.city().geonameId()));
    }

    private static String subdivision(String country, List<Subdivision> subdivisions, int level) {
        @Nullable
        String code = level < subdivisions.size() ? subdivisions.get(level).isoCode() : null;
        return code == null || code.isEmpty() ? "" : country + "-" + code;
    }

    private long city(@Nullable Long geonameId) {
        return geonameId == null ? 0 : cityOfPart.getOrDefault(geonameId, geonameId);
    }
}
