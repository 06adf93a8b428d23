package dev.footfall.application.upkeep;

import dev.footfall.application.billing.Accounts;
import dev.footfall.application.billing.BillingUseCases;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.team.Invitation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Does what has become due since it was last done, in UTC: what other nodes must know of a team's usage every hour, locks at midnight, invitations at 01:00, grace periods at 14:00
 * (access-control.md §8.4, sites-api.md §7), former domains every two hours (sites-api.md §2.9), and the rows of sites that
 * any node removed. Nothing happens by itself: call it at the start and every few minutes. What was missed is made up for
 * once, however often it was due.
 */
public final class DoWhatIsDue {
    private final FinishWork finishWork;
    private final JobRuns runs;
    private final InstantSource clock;
    private final List<Job> jobs;

    public DoWhatIsDue(
            FinishWork finishWork,
            JobRuns runs,
            BillingUseCases billing,
            Accounts accounts,
            TeamRepository teams,
            GuestRepository guests,
            FormerDomains domains,
            InstantSource clock) {
        this.finishWork = finishWork;
        this.runs = runs;
        this.clock = clock;
        this.jobs = List.of(
                // Before what depends on it.
                new Job(
                        "usage",
                        Timetable.hourly(1),
                        (since, now) -> billing.tellUsage().tell(date(now))),
                new Job(
                        "locks",
                        Timetable.daily(LocalTime.MIDNIGHT),
                        (since, now) -> billing.settleLocks().settle(date(now))),
                new Job("invitations", Timetable.daily(LocalTime.of(1, 0)), (since, now) -> {
                    accounts.teams().forEach(team -> guests.forgetOver(team, now));
                    teams.forgetInvitationsBefore(now.minus(Invitation.LIFE));
                }),
                new Job(
                        "grace_periods",
                        Timetable.daily(LocalTime.of(14, 0)),
                        (since, now) -> billing.grantGracePeriods().grant(date(since), date(now))),
                new Job(
                        "former_domains",
                        Timetable.hourly(2),
                        (since, now) -> domains.forgetChangedBefore(now.minus(FormerDomain.GRACE))));
    }

    /**
     * One that fails stops no other, and is done again the next time.
     *
     * @throws RuntimeException of the first that failed, with those of the others
     */
    public void run() {
        Optional<RuntimeException> failed = attempt(finishWork::purge, Optional.empty());
        for (Job job : jobs) {
            failed = attempt(() -> runIfDue(job), failed);
        }
        failed.ifPresent(failure -> {
            throw failure;
        });
    }

    private static Optional<RuntimeException> attempt(Runnable work, Optional<RuntimeException> before) {
        try {
            work.run();
            return before;
        } catch (RuntimeException failure) {
            before.ifPresent(first -> first.addSuppressed(failure));
            return Optional.of(before.orElse(failure));
        }
    }

    private void runIfDue(Job job) {
        Instant now = clock.instant();
        Instant due = job.timetable().lastDue(now);
        Optional<Instant> last = runs.lastDone(job.name());
        if (last.filter(done -> !done.isBefore(due)).isEmpty()) {
            Duration every = job.timetable().every();
            job.work().run(last.orElseGet(() -> due.minus(every)), now);
            runs.done(job.name(), due);
        }
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
