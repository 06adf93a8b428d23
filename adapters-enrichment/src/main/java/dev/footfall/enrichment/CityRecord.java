package dev.footfall.enrichment;

import com.maxmind.db.MaxMindDbParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of an address in a city database; null is what the database has not. Public, because the database's reader
 * makes it.
 */
public record CityRecord(
        @Nullable Coded country,
        @Nullable List<Coded> subdivisions,
        @Nullable Numbered city) {
    /** Something that ISO has a code for. */
    public record Coded(
            @MaxMindDbParameter(name = "iso_code") @Nullable String isoCode) {}

    /** Something that GeoNames has a number for. */
    public record Numbered(
            @MaxMindDbParameter(name = "geoname_id") @Nullable
            Long geonameId) {}
}
