package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.TRACKER_CONFIGURATIONS;

import dev.footfall.application.site.TrackerRepository;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import dev.footfall.persistence.tables.configuration.tables.records.TrackerConfigurationsRecord;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

final class JooqTrackerRepository implements TrackerRepository {
    private final Statements statements;

    JooqTrackerRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<TrackerConfiguration> of(SiteId site) {
        return statements.read(db -> db.selectFrom(TRACKER_CONFIGURATIONS)
                .where(TRACKER_CONFIGURATIONS.SITE_ID.eq(site.value()))
                .fetchOptional(JooqTrackerRepository::configuration));
    }

    @Override
    public Optional<SiteId> siteOf(String script) {
        return statements.read(db -> db.select(TRACKER_CONFIGURATIONS.SITE_ID)
                .from(TRACKER_CONFIGURATIONS)
                .where(TRACKER_CONFIGURATIONS.SCRIPT_ID.eq(script))
                .fetchOptional(row -> new SiteId(row.value1())));
    }

    @Override
    public void put(SiteId site, TrackerConfiguration configuration) {
        TrackerConfigurationsRecord row = row(configuration);
        row.setSiteId(site.value());
        statements.write(db -> Changes.make(
                db.insertInto(TRACKER_CONFIGURATIONS)
                        .set(row)
                        .onConflict(TRACKER_CONFIGURATIONS.SITE_ID)
                        .doUpdate()
                        .set(row),
                "another site has this id, or there is no such site"));
    }

    private static TrackerConfigurationsRecord row(TrackerConfiguration configuration) {
        Set<Option> on = configuration.on();
        TrackerConfigurationsRecord row = new TrackerConfigurationsRecord();
        row.setScriptId(configuration.id());
        row.setInstallationType(configuration.installation().map(Words::of).orElse(null));
        row.setTrack_404Pages(on.contains(Option.TRACK_404_PAGES));
        row.setHashBasedRouting(on.contains(Option.HASH_BASED_ROUTING));
        row.setOutboundLinks(on.contains(Option.OUTBOUND_LINKS));
        row.setFileDownloads(on.contains(Option.FILE_DOWNLOADS));
        row.setRevenueTracking(on.contains(Option.REVENUE_TRACKING));
        row.setTaggedEvents(on.contains(Option.TAGGED_EVENTS));
        row.setFormSubmissions(on.contains(Option.FORM_SUBMISSIONS));
        row.setPageviewProps(on.contains(Option.PAGEVIEW_PROPS));
        return row;
    }

    private static TrackerConfiguration configuration(TrackerConfigurationsRecord row) {
        EnumSet<Option> on = EnumSet.allOf(Option.class);
        on.removeIf(option -> !switch (option) {
            case TRACK_404_PAGES -> row.getTrack_404Pages();
            case HASH_BASED_ROUTING -> row.getHashBasedRouting();
            case OUTBOUND_LINKS -> row.getOutboundLinks();
            case FILE_DOWNLOADS -> row.getFileDownloads();
            case REVENUE_TRACKING -> row.getRevenueTracking();
            case TAGGED_EVENTS -> row.getTaggedEvents();
            case FORM_SUBMISSIONS -> row.getFormSubmissions();
            case PAGEVIEW_PROPS -> row.getPageviewProps();
        });
        return new TrackerConfiguration(
                row.getScriptId(),
                Optional.ofNullable(row.getInstallationType()).map(word -> Words.read(Installation.class, word)),
                on);
    }
}
