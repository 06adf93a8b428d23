package dev.footfall.application.sites;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.TrackerRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import dev.footfall.domain.visit.EventName;
import java.util.Optional;

/** The tracker configurations of sites, and the goals that come and go with them (sites-api.md §3). */
public final class Trackers {
    private final TrackerRepository trackers;
    private final GoalRepository goals;
    private final FindOrCreateGoal findOrCreate;
    private final RandomNames names;

    public Trackers(TrackerRepository trackers, GoalRepository goals, RandomNames names) {
        this.trackers = trackers;
        this.goals = goals;
        this.findOrCreate = new FindOrCreateGoal(goals);
        this.names = names;
    }

    /**
     * As {@link #of}, for those who only read: they must not wait for those who write, so a transaction is begun for the
     * first of them alone.
     */
    public TrackerConfiguration read(SiteId site, Transactions transactions) {
        return trackers.of(site).orElseGet(() -> transactions.inOne(() -> of(site)));
    }

    /** What is stored; the first to ask has a fresh one stored, whose id stays. */
    TrackerConfiguration of(SiteId site) {
        return trackers.of(site).orElseGet(() -> {
            TrackerConfiguration fresh = TrackerConfiguration.fresh(names.next());
            trackers.put(site, fresh);
            return fresh;
        });
    }

    /** To be called inside a transaction. */
    public TrackerConfiguration change(SiteId site, TrackerForm form) {
        TrackerConfiguration before = of(site);
        TrackerConfiguration after = form.over(before);
        if (!after.equals(before)) {
            trackers.put(site, after);
            for (Option option : Option.values()) {
                option.event().map(EventName::new).ifPresent(event -> settle(site, event, before, after, option));
            }
        }
        return after;
    }

    // Only a flip counts: a goal that somebody has deleted by hand is not made again.
    private void settle(
            SiteId site, EventName event, TrackerConfiguration before, TrackerConfiguration after, Option option) {
        boolean wasOn = before.on().contains(option);
        boolean isOn = after.on().contains(option);
        if (isOn && !wasOn) {
            // Where there is no room for the goal there is none.
            var unused = findOrCreate.of(site, NewGoal.of(new Trigger.EventNamed(event, Optional.empty())));
        } else if (wasOn && !isOn) {
            goals.newestFirst(site).stream()
                    .filter(goal -> goal.trigger() instanceof Trigger.EventNamed named
                            && named.name().equals(event))
                    .map(Goal::id)
                    .forEach(goals::remove);
        }
    }
}
