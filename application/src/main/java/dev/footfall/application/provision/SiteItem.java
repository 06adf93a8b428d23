package dev.footfall.application.provision;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.DomainFault;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.site.TypedDomain;
import dev.footfall.domain.team.Team;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;

/** A site as a document describes it. */
record SiteItem(
        Domain domain,
        Given<Domain> previous,
        Given<Team> team,
        Given<SiteTimeZone> zone,
        Given<Instant> createdAt,
        Given<Instant> nativeStatsStartAt,
        Given<LocalDate> statsStartDate,
        SettingsItem settings,
        Given<ShieldsItem> shields,
        boolean isAbsent) {
    private static final Format<Domain> DOMAIN =
            Formats.STRING.then(typed -> TypedDomain.read(typed).mapLeft(DomainFault::words));
    private static final Format<SiteTimeZone> ZONE = Formats.STRING.then(name -> name.isEmpty()
            ? Either.right(SiteTimeZone.UTC)
            : SiteTimeZone.parse(name).mapLeft(unknown -> Formats.INVALID));

    static Either<ProvisioningFault, SiteItem> read(Fields fields, TeamRepository teams) {
        Given<Domain> domain = fields.required("domain", DOMAIN);
        Given<Domain> previous = fields.given("previous_domain", DOMAIN);
        boolean isAbsent = fields.isAbsent();
        Given<Team> team = isAbsent ? fields.ignored("team") : fields.withoutDefault("team", TeamReference.in(teams));
        Given<SiteTimeZone> zone = fields.given("timezone", ZONE);
        Given<Instant> createdAt = fields.given("created_at", Dates.MOMENT);
        Given<Instant> nativeStatsStartAt = fields.given("native_stats_start_at", Dates.MOMENT);
        Given<LocalDate> statsStartDate = fields.given("stats_start_date", Dates.DATE);
        SettingsItem settings = SettingsItem.read(fields);
        Given<ShieldsItem> shields = fields.object("shields", ShieldsItem::read);
        ListsOfSite.NAMES.forEach(fields::expectList);
        if (domain.value().equals(previous.value()) && previous.value().isPresent()) {
            fields.reject("previous_domain", Formats.INVALID);
        }
        return fields.complete(() -> new SiteItem(
                domain.value().orElseThrow(),
                previous,
                team,
                zone,
                createdAt,
                nativeStatsStartAt,
                statsStartDate,
                settings,
                shields,
                isAbsent));
    }
}
