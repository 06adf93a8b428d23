package dev.footfall.persistence.configuration;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.IngestLimit;
import dev.footfall.domain.site.SiteSettings.Part;
import dev.footfall.domain.site.SiteSettings.Visibility;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import dev.footfall.persistence.tables.configuration.tables.records.SitesRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Sites as rows. */
final class SiteRows {
    private SiteRows() {}

    static SitesRecord write(NewSite site) {
        SitesRecord row = new SitesRecord();
        row.setDomain(site.domain().value());
        write(row, site.formerDomain());
        row.setTeamId(site.team().value());
        row.setTimezone(site.zone().id().getId());
        row.setKind(Words.of(site.kind()));
        row.setCreatedAt(site.createdAt().getEpochSecond());
        row.setNativeStatsStartAt(site.nativeStatsStartAt().getEpochSecond());
        write(row, site.settings());
        return row;
    }

    /** Every column but the number. */
    static SitesRecord write(Site site) {
        SitesRecord row = write(new NewSite(
                site.domain(),
                site.formerDomain(),
                site.team(),
                site.zone(),
                site.kind(),
                site.createdAt(),
                site.nativeStatsStartAt(),
                site.settings()));
        row.setStatsStartDate(site.statsStartDate().map(LocalDate::toString).orElse(null));
        return row;
    }

    private static void write(SitesRecord row, Optional<FormerDomain> former) {
        row.setFormerDomain(former.map(each -> each.domain().value()).orElse(null));
        row.setDomainChangedAt(
                former.map(each -> each.changedAt().getEpochSecond()).orElse(null));
    }

    private static void write(SitesRecord row, SiteSettings settings) {
        row.setVisibility(Words.of(settings.visibility()));
        row.setAllowedProps(settings.allowedProps().map(JsonColumn::writeTexts).orElse(null));
        row.setGoalsEnabled(settings.enabled().contains(Part.GOALS));
        row.setPropsEnabled(settings.enabled().contains(Part.PROPS));
        row.setFunnelsEnabled(settings.enabled().contains(Part.FUNNELS));
        row.setIngestRateLimitThreshold(
                settings.ingestLimit().threshold().map(Integer::longValue).orElse(null));
        row.setIngestRateLimitScaleSeconds((long) settings.ingestLimit().windowSeconds());
        row.setLegacyTimeOnPageUntil(settings.legacyTimeOnPageUntil().toString());
    }

    static Site read(SitesRecord row) {
        return new Site(
                new SiteId(row.getId()),
                new Domain(row.getDomain()),
                Optional.ofNullable(row.getFormerDomain())
                        .map(former ->
                                new FormerDomain(new Domain(former), Instant.ofEpochSecond(row.getDomainChangedAt()))),
                new TeamId(row.getTeamId()),
                new SiteTimeZone(ZoneId.of(row.getTimezone())),
                Words.read(SiteKind.class, row.getKind()),
                Instant.ofEpochSecond(row.getCreatedAt()),
                Instant.ofEpochSecond(row.getNativeStatsStartAt()),
                Optional.ofNullable(row.getStatsStartDate()).map(LocalDate::parse),
                settings(row));
    }

    private static SiteSettings settings(SitesRecord row) {
        return new SiteSettings(
                Words.read(Visibility.class, row.getVisibility()),
                Optional.ofNullable(row.getAllowedProps()).map(JsonColumn::readTexts),
                enabled(row),
                new IngestLimit(
                        Optional.ofNullable(row.getIngestRateLimitThreshold()).map(Math::toIntExact),
                        Math.toIntExact(row.getIngestRateLimitScaleSeconds())),
                LocalDate.parse(row.getLegacyTimeOnPageUntil()));
    }

    private static Set<Part> enabled(SitesRecord row) {
        Set<Part> enabled = EnumSet.allOf(Part.class);
        enabled.removeIf(part -> !switch (part) {
            case GOALS -> row.getGoalsEnabled();
            case PROPS -> row.getPropsEnabled();
            case FUNNELS -> row.getFunnelsEnabled();
        });
        return enabled;
    }
}
