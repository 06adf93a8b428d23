package dev.footfall.contract;

import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.VisitAttributes;

/** What may be known of a visit. */
final class Known {
    /** No two texts are equal. */
    static final VisitAttributes EVERYTHING = new VisitAttributes(
            new Acquisition(
                    "Google",
                    "google.com/search",
                    "gclid",
                    new Acquisition.Utm("medium", "source", "campaign", "content", "term")),
            new VisitAttributes.Location("GB", "GB-ENG", "GB-LND", 4_294_967_295L),
            new VisitAttributes.Device("Desktop", "Firefox", "124.0", "Mac", "10.15"));

    private Known() {}
}
