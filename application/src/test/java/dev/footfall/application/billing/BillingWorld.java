package dev.footfall.application.billing;

import dev.footfall.application.fakes.InMemoryAccounts;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryTraffic;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.Undoable;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Setup;
import dev.footfall.domain.team.Team.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams, their sites, and how many events each site had on each day. */
public final class BillingWorld {
    /** Ten thousand page views a month. */
    static final Plan SMALL = new Plan.Catalogue(Plan.Tier.GROWTH, 4, Optional.of(10_000));

    public final MovableClock clock = MovableClock.at("2024-03-04T15:00:00Z");
    public final InMemorySites sites = new InMemorySites();
    public final InMemoryPeople people = new InMemoryPeople(sites::teamOf);
    public final InMemoryAccounts accounts = new InMemoryAccounts(people);
    public final BillingUseCases useCases;

    private final InMemoryTraffic traffic = new InMemoryTraffic();
    private int teams;

    public BillingWorld(Edition edition) {
        this(edition, SharedUsage.ALONE);
    }

    BillingWorld(Edition edition, SharedUsage shared) {
        useCases = BillingUseCases.over(
                new BillingUseCases.Stores(
                        accounts,
                        people.teams,
                        sites,
                        people.guests,
                        new UndoneTransactions(Undoable.of(List.of(people, sites, accounts)))),
                new MeasureUsage(sites, new InMemoryEvents(), traffic, shared),
                edition,
                clock);
    }

    /** Open, without a trial. */
    public Team team(Optional<Subscription> subscription) {
        teams++;
        return people.teams.add(new NewTeam(
                new UUID(0, teams),
                "Team",
                Setup.SHARED,
                Standing.OPEN,
                Optional.empty(),
                Optional.empty(),
                600,
                subscription));
    }

    /** Billed on the 4th of each month. */
    public Team subscribed(Plan plan) {
        return team(
                Optional.of(new Subscription(plan, Status.ACTIVE, LocalDate.of(2024, 1, 4), LocalDate.of(2024, 4, 4))));
    }

    public Site site(Team team, String domain) {
        return sites.added(domain, team.id(), SiteKind.REGULAR);
    }

    public void had(Site site, String day, long events) {
        traffic.had(site.id(), LocalDate.parse(day), events);
    }

    public Standing standing(Team team) {
        return people.teams.find(team.id()).orElseThrow().standing();
    }
}
