package dev.footfall.application.records;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.Optional;

/** The site that the records of tests are about. */
final class Fixtures {
    static final Site SHOP = new Site(
            new SiteId(3),
            new Domain("shop.example"),
            Optional.empty(),
            new TeamId(1),
            SiteTimeZone.UTC,
            SiteKind.REGULAR,
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty(),
            SiteSettings.DEFAULT);

    private Fixtures() {}

    /** Visitors without a name are numbered from 1000. */
    static RawEventReader reader() {
        long[] next = {1000};
        return new RawEventReader(SHOP, () -> new VisitorId(next[0]++));
    }
}
