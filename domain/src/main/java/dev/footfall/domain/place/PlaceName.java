package dev.footfall.domain.place;

/**
 * What a place is called in English.
 *
 * @param code of a country two letters as in {@code EE}, of a region the country's and its own as in {@code EE-37}, of a
 *     city its GeoNames number
 */
public record PlaceName(Kind kind, String code, String name) {
    /** How large a place is. */
    public enum Kind {
        COUNTRY,
        REGION,
        CITY
    }
}
