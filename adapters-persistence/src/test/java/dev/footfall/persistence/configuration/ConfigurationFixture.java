package dev.footfall.persistence.configuration;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.store.Node;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.visit.EventName;
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

    default JooqGoalRepository goals() {
        return new JooqGoalRepository(statements(), GoalRepository.MOST);
    }

    default JooqFunnelRepository funnels() {
        return new JooqFunnelRepository(statements());
    }

    default JooqSegmentRepository segments() {
        return new JooqSegmentRepository(statements());
    }

    default JooqSharedLinkRepository sharedLinks() {
        return new JooqSharedLinkRepository(statements());
    }

    default JooqTrackerRepository trackers() {
        return new JooqTrackerRepository(statements());
    }

    default JooqGuestRepository guests() {
        return new JooqGuestRepository(statements());
    }

    default JooqImportRepository imports() {
        return new JooqImportRepository(statements());
    }

    default JooqPluginTokenRepository pluginTokens() {
        return new JooqPluginTokenRepository(statements());
    }

    default JooqUnfinishedWork unfinishedWork() {
        return JooqUnfinishedWork.of(statements(), Node.ONLY);
    }

    default JooqAccounts accounts() {
        return new JooqAccounts(statements());
    }

    default Team aTeam() {
        return teams().add(new NewTeam(UUID.randomUUID(), "Shop", Optional.empty(), 600, Optional.empty()));
    }

    default User aUser(String email) {
        return users().add(email, "Somebody", Power.CUSTOMER);
    }

    default Goal aGoal(SiteId site, String event) {
        return goals().add(site, NewGoal.of(new Trigger.EventNamed(new EventName(event), Optional.empty())));
    }

    default Site aSite(String domain) {
        return sites().add(Site.named(new Domain(domain), aTeam().id(), TALLINN, NOW))
                .getOrElseThrow(problem -> new AssertionError(problem));
    }
}
