package dev.footfall.application.provision;

import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.IngestLimit;
import dev.footfall.domain.site.SiteSettings.Part;
import dev.footfall.domain.site.SiteSettings.Visibility;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The keys of a site that its owner chooses. */
record SettingsItem(
        Given<Boolean> isPublic,
        Given<List<String>> allowedProps,
        Map<Part, Given<Boolean>> enabled,
        Given<Integer> threshold,
        Given<Integer> windowSeconds,
        Given<LocalDate> legacyTimeOnPageUntil) {
    private static final int LONGEST_PROP = 300;
    private static final Format<String> PROP = Formats.STRING.then(name -> isProp(name.strip())
            ? Either.right(name.strip())
            : Either.left("must be between 1 and " + LONGEST_PROP + " characters"));

    /** Asks for the settings' keys; whoever calls it completes the object. */
    static SettingsItem read(Fields fields) {
        Map<Part, Given<Boolean>> enabled = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            enabled.put(part, fields.given(part.name().toLowerCase(Locale.ROOT) + "_enabled", Formats.FLAG));
        }
        return new SettingsItem(
                fields.given("public", Formats.FLAG),
                fields.given("allowed_event_props", Formats.listOf(PROP))
                        .map(names -> names.stream().distinct().toList()),
                enabled,
                fields.given("ingest_rate_limit_threshold", Formats.whole(0, Integer.MAX_VALUE)),
                fields.given("ingest_rate_limit_scale_seconds", Formats.whole(1, Integer.MAX_VALUE)),
                fields.given("legacy_time_on_page_cutoff", Dates.DATE));
    }

    private static boolean isProp(String name) {
        return !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_PROP;
    }

    SiteSettings over(SiteSettings present) {
        SiteSettings standard = SiteSettings.DEFAULT;
        boolean isVisible = isPublic.over(present.visibility() == Visibility.PUBLIC, false);
        IngestLimit limit = present.ingestLimit();
        return new SiteSettings(
                isVisible ? Visibility.PUBLIC : Visibility.PRIVATE,
                allowedProps.orNone(present.allowedProps()),
                parts(present.enabled()),
                new IngestLimit(
                        threshold.orNone(limit.threshold()),
                        windowSeconds.over(limit.windowSeconds(), IngestLimit.NONE.windowSeconds())),
                legacyTimeOnPageUntil.over(present.legacyTimeOnPageUntil(), standard.legacyTimeOnPageUntil()));
    }

    private Set<Part> parts(Set<Part> present) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        enabled.forEach((part, given) -> {
            if (given.over(present.contains(part), true)) {
                parts.add(part);
            }
        });
        return parts;
    }
}
