package dev.footfall.domain.visit;

import dev.footfall.domain.source.Acquisition;

/** What is known of a visit from its first event on: where it came from, where from on earth, and with what. */
public record VisitAttributes(Acquisition acquisition, Location location, Device device) {
    /** Nothing known: a direct visit from nowhere. */
    public static final VisitAttributes UNKNOWN =
            new VisitAttributes(Acquisition.DIRECT, Location.UNKNOWN, Device.UNKNOWN);

    /**
     * Where a visitor is.
     *
     * @param country ISO 3166-1 alpha-2 code, or empty
     * @param region ISO 3166-2 code of the first subdivision, as in {@code GB-ENG}, or empty
     * @param district ISO 3166-2 code of the second subdivision, or empty
     * @param city GeoNames id, or 0
     */
    public record Location(String country, String region, String district, long city) {
        public static final Location UNKNOWN = new Location("", "", "", 0);
    }

    /**
     * What a visitor uses; empty text is unknown.
     *
     * @param screen {@code Mobile}, {@code Tablet}, {@code Laptop} or {@code Desktop}
     * @param browserVersion at most two components, as in {@code 124.0}
     * @param osVersion at most two components, as in {@code 10.15}
     */
    public record Device(String screen, String browser, String browserVersion, String os, String osVersion) {
        public static final Device UNKNOWN = new Device("", "", "", "", "");
    }
}
