package dev.footfall.domain.visit;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arrivals of one visitor as text, as in {@code pv /a 10:00 · ev Signup /a 10:01}: {@code pv} is a page view, {@code eng}
 * an engagement ping, {@code ev} an interactive and {@code passive} a passive custom event; a path may have a host before
 * it and a source after it, as in {@code blog.test/p?Google}.
 */
final class Script {
    static final SiteId SITE = new SiteId(1);
    static final VisitorId VISITOR = new VisitorId(42);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    private Script() {}

    static List<Arrival> read(String script) {
        return Arrays.stream(script.split(" · ", -1)).map(Script::arrival).toList();
    }

    static Instant at(String time) {
        return LocalTime.parse(time).atDate(DAY).toInstant(ZoneOffset.UTC);
    }

    private static Arrival arrival(String step) {
        String[] words = step.split(" ", -1);
        boolean custom = words[0].equals("ev") || words[0].equals("passive");
        String name = custom ? words[1] : words[0].equals("pv") ? "pageview" : "engagement";
        String place = words.length == (custom ? 4 : 3) ? words[words.length - 2] : "/";
        int slash = place.indexOf('/');
        int mark = place.indexOf('?');
        return new Arrival(
                SITE,
                new EventName(name),
                at(words[words.length - 1]),
                slash == 0 ? "shop.test" : place.substring(0, slash),
                place.substring(slash, mark < 0 ? place.length() : mark),
                VISITOR,
                Map.of("step", step),
                words[0].equals("passive") ? Interaction.PASSIVE : Interaction.INTERACTIVE,
                name.equals("engagement") ? new Engagement(50, 1000) : Engagement.NONE,
                Optional.empty(),
                new VisitAttributes(
                        new Acquisition(mark < 0 ? "" : place.substring(mark + 1), "", "", Acquisition.Utm.NONE),
                        Location.UNKNOWN,
                        Device.UNKNOWN));
    }
}
