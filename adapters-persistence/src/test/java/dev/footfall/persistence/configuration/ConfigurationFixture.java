package dev.footfall.persistence.configuration;

import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.User;
import dev.footfall.domain.access.User.Power;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** An empty configuration store and things to put into it. */
interface ConfigurationFixture {
    Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    LocalDate TODAY = LocalDate.parse("2026-03-02");
    SiteTimeZone TALLINN = new SiteTimeZone(ZoneId.of("Europe/Tallinn"));

    Statements statements();

    Transactions transactions();

    default JooqSiteRepository sites() {
        return new JooqSiteRepository(statements());
    }

    default JooqTeamRepository teams() {
        return new JooqTeamRepository(statements());
    }

    default JooqUserRepository users() {
        return new JooqUserRepository(statements());
    }

    default Team aTeam() {
        return teams().add(new NewTeam(UUID.randomUUID(), "Shop", Optional.empty(), 600, Optional.empty()));
    }

    default User aUser(String email) {
        return users().add(email, "Somebody", Power.CUSTOMER);
    }

    default Site aSite(String domain) {
        return sites().add(Site.named(new Domain(domain), aTeam().id(), TALLINN, NOW))
                .getOrElseThrow(problem -> new AssertionError(problem));
    }
}
