package dev.footfall.contract.configuration;

import dev.footfall.application.access.PluginTokenRepository;
import dev.footfall.application.billing.Accounts;
import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.TrackerRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.store.Node;
import dev.footfall.application.store.Transactions;
import dev.footfall.application.store.UnfinishedWork;
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
public interface ConfigurationFixture {
    Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    LocalDate TODAY = LocalDate.parse("2026-03-02");
    SiteTimeZone TALLINN = new SiteTimeZone(ZoneId.of("Europe/Tallinn"));

    /** Empty at the start of a test. */
    ConfigurationStore store();

    default Transactions transactions() {
        return store().transactions();
    }

    default SiteRepository sites() {
        return store().sites();
    }

    default TeamRepository teams() {
        return store().teams();
    }

    default UserRepository users() {
        return store().users();
    }

    default GoalRepository goals() {
        return store().goals();
    }

    default FunnelRepository funnels() {
        return store().funnels();
    }

    default SegmentRepository segments() {
        return store().segments();
    }

    default SharedLinkRepository sharedLinks() {
        return store().sharedLinks();
    }

    default TrackerRepository trackers() {
        return store().trackers();
    }

    default GuestRepository guests() {
        return store().guests();
    }

    default ImportRepository imports() {
        return store().imports();
    }

    default PluginTokenRepository pluginTokens() {
        return store().pluginTokens();
    }

    default UnfinishedWork unfinishedWork() {
        return store().unfinishedWork(Node.ONLY);
    }

    default Accounts accounts() {
        return store().accounts();
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
