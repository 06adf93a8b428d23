package dev.footfall.application.billing;

import dev.footfall.application.site.PeopleOfTeam;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.team.Team;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Says whether a plan is large enough for a team that thinks of buying it (access-control.md §8.1 to §8.3). */
public final class FitPlan {
    private final BillingUseCases.Stores stores;
    private final PeopleOfTeam people;
    private final MeasureUsage usage;
    private final Edition edition;
    private final InstantSource clock;

    FitPlan(BillingUseCases.Stores stores, MeasureUsage usage, Edition edition, InstantSource clock) {
        this.stores = stores;
        this.people = new PeopleOfTeam(stores.teams(), stores.guests());
        this.usage = usage;
        this.edition = edition;
        this.clock = clock;
    }

    /**
     * What the team has too much of; nothing: the plan fits. Page views and custom events are those of today and the 30 days
     * before, of which a tenth more than the plan says is overlooked.
     */
    public Set<Excess> excessOf(Team team, Plan plan) {
        return switch (edition) {
            case SELF_HOSTED -> Set.of();
            case HOSTED -> excess(team, plan, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        };
    }

    private Set<Excess> excess(Team team, Plan plan, LocalDate today) {
        EnumSet<Excess> excess = EnumSet.noneOf(Excess.class);
        if (plan.monthlyPageviews()
                .filter(limit -> usage.isTooMuchFor(limit, team, today))
                .isPresent()) {
            excess.add(Excess.PAGEVIEWS);
        }
        if (plan.siteLimit()
                .filter(limit -> !team.isOlderThanSiteLimits())
                .filter(limit -> stores.sites().regularOf(team.id()).size() > limit)
                .isPresent()) {
            excess.add(Excess.SITES);
        }
        if (plan.memberLimit()
                .filter(limit -> people.counted(team.id()).size() > limit)
                .isPresent()) {
            excess.add(Excess.MEMBERS);
        }
        return excess;
    }

    /** What a plan can be too small for. */
    public enum Excess {
        PAGEVIEWS,
        SITES,
        /** People beside the longest-standing owner, with guests and those who are invited. */
        MEMBERS
    }
}
