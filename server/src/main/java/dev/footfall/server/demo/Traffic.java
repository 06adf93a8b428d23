package dev.footfall.server.demo;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.server.demo.Facts.Origin;
import dev.footfall.server.demo.Script.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The demo's events in order of time, a day at a time. On the same date they are the same whenever it is asked; only the
 * handful of people who are there right now depend on the hour.
 */
final class Traffic {
    private static final long SEED = 0x666f6f7466616c6cL;
    private static final int HERE_NOW = 7;
    private static final int LATELY_SECONDS = 150;
    private static final double COMES_BACK = 0.16;
    private static final double TELLS_OTHERS = 0.35;
    private static final String TALK_OF_THE_TOWN = "Hacker News";
    private static final int DAYS_SINCE_THE_TALK = 17;
    private static final int DAYS_OF_TALK = 2;
    private static final double TALK = 1.4;
    private static final Comparator<Arrival> BY_TIME = Comparator.comparing(Arrival::timestamp);

    private final SiteId site;
    private final Instant now;
    private final LocalDate today;
    private final Facts facts = Facts.load();
    private final Rhythm rhythm = new Rhythm();

    /** @param now whole seconds; nothing is later */
    Traffic(SiteId site, Instant now) {
        this.site = site;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Gives each day's events away, the oldest day first. A visit that goes on past midnight is in two days' lists. */
    void eachDay(Consumer<Day> taker) {
        List<Arrival> late = new ArrayList<>();
        for (LocalDate day : Rhythm.days(today)) {
            List<Arrival> arrivals = new ArrayList<>(late);
            arrivals.addAll(visitsBeginningOn(day));
            arrivals.sort(BY_TIME);
            Instant end = day.equals(today) ? now.plusSeconds(1) : startOf(day.plusDays(1));
            int last = firstNotBefore(arrivals, end);
            late = List.copyOf(arrivals.subList(last, arrivals.size()));
            taker.accept(new Day(day, List.copyOf(arrivals.subList(0, last))));
        }
    }

    private List<Arrival> visitsBeginningOn(LocalDate day) {
        RandomGenerator random = seededBy(day);
        List<Person> people = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        Instant midnight = startOf(day);
        long visits = rhythm.visits(day, today, random);
        for (long i = 0; i < visits; i++) {
            Instant start = midnight.plusSeconds(rhythm.secondOfDay(random));
            arrivals.addAll(visit(people, facts.origins().pick(random), start, random));
        }
        for (long i = isTalkedAboutOn(day) ? Math.round(visits * TALK) : 0; i > 0; i--) {
            Instant start = midnight.plusSeconds(rhythm.secondOfDay(random));
            arrivals.addAll(visit(people, talk(random), start, random));
        }
        for (int i = day.equals(today) ? HERE_NOW : 0; i > 0; i--) {
            long ago = Math.min(
                    1 + random.nextInt(LATELY_SECONDS),
                    Duration.between(midnight, now).toSeconds());
            Instant start = now.minusSeconds(ago);
            arrivals.addAll(visit(people, facts.origins().pick(random), start, random));
        }
        return arrivals;
    }

    // The number of a day is scrambled first: of similar seeds one stream can be another's, a step behind.
    private static RandomGenerator seededBy(LocalDate day) {
        return new SplittableRandom(SEED ^ new SplittableRandom(day.toEpochDay()).nextLong());
    }

    private List<Arrival> visit(List<Person> people, Origin origin, Instant start, RandomGenerator random) {
        boolean known = !people.isEmpty() && random.nextDouble() < COMES_BACK;
        Person person = known ? people.get(random.nextInt(people.size())) : somebody(random);
        if (!known) {
            people.add(person);
        }
        return Script.play(site, facts, person, origin, start, random);
    }

    private Person somebody(RandomGenerator random) {
        return new Person(
                new VisitorId(random.nextLong()),
                facts.places().pick(random),
                facts.devices().pick(random));
    }

    private boolean isTalkedAboutOn(LocalDate day) {
        long ago = today.toEpochDay() - day.toEpochDay();
        return ago <= DAYS_SINCE_THE_TALK && ago > DAYS_SINCE_THE_TALK - DAYS_OF_TALK;
    }

    private Origin talk(RandomGenerator random) {
        Origin origin = facts.origins().pick(random);
        boolean secondHand = random.nextDouble() < TELLS_OTHERS;
        while (!secondHand && !origin.isLinkOf(TALK_OF_THE_TOWN)) {
            origin = facts.origins().pick(random);
        }
        return origin;
    }

    private static int firstNotBefore(List<Arrival> arrivals, Instant end) {
        int at = arrivals.size();
        while (at > 0 && !arrivals.get(at - 1).timestamp().isBefore(end)) {
            at--;
        }
        return at;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A UTC day's events in order of time. */
    record Day(LocalDate date, List<Arrival> arrivals) {}
}
