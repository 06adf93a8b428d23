package dev.footfall.acceptance;

import dev.footfall.contract.CityDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The city database of the acceptance tests: the places of ingestion.md §12, and a part of a city. */
final class KnownPlaces {
    private static final String CODE = "iso_code";
    private static final String NUMBER = "geoname_id";

    private KnownPlaces() {}

    static Path file() {
        CityDatabase places = new CityDatabase("GeoLite2-City", 6)
                .with("2.125.160.216/29", place("GB", List.of("ENG", "WBK"), 2_655_045))
                .with("81.2.69.142/31", place("GB", List.of("ENG"), 2_643_743))
                .with("81.2.70.0/24", place("GB", List.of("ENG", "LND"), 2_643_741))
                .with("216.160.83.56/29", place("US", List.of("WA"), 5_803_556))
                .with("2001:218::/32", Map.of("country", Map.of(CODE, "JP")));
        try {
            Path file = Files.createTempFile("footfall-acceptance", ".mmdb");
            file.toFile().deleteOnExit();
            return Files.write(file, places.bytes());
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
    }

    private static Map<String, Object> place(String country, List<String> subdivisions, int city) {
        return Map.of(
                "country", Map.of(CODE, country),
                "subdivisions",
                        subdivisions.stream().map(code -> Map.of(CODE, code)).toList(),
                "city", Map.of(NUMBER, city));
    }
}
