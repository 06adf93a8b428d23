package dev.footfall.acceptance;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Plan.Catalogue;
import dev.footfall.domain.plan.Plan.Tier;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.Team.Standing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a team has bought and whether it is locked, by the words of the document: {@code trial}, {@code Growth v4}, {@code
 * Enterprise(stats_api, sites_api)}, {@code Business v5, locked}.
 */
record AccessPlan(Optional<LocalDate> trialExpiry, Optional<Plan> plan, Standing standing) {
    static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    private static final String LOCKED = ", locked";
    private static final Pattern ENTERPRISE = Pattern.compile("Enterprise\\((.*)\\)");
    private static final Pattern CATALOGUE = Pattern.compile("(Starter|Growth|Business) v(\\d)");

    static AccessPlan of(String words) {
        String name = words.replace(LOCKED, "");
        Standing standing = words.endsWith(LOCKED) ? Standing.LOCKED : Standing.OPEN;
        return switch (name) {
            case "no plan" -> new AccessPlan(Optional.empty(), Optional.empty(), standing);
            case "trial" -> new AccessPlan(Optional.of(TODAY), Optional.empty(), standing);
            case "expired trial" -> new AccessPlan(Optional.of(TODAY.minusDays(1)), Optional.empty(), standing);
            default -> new AccessPlan(Optional.empty(), Optional.of(plan(name)), standing);
        };
    }

    private static Plan plan(String name) {
        Matcher catalogue = CATALOGUE.matcher(name);
        if (catalogue.matches()) {
            return new Catalogue(
                    Tier.valueOf(catalogue.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(catalogue.group(2)));
        }
        Matcher enterprise = ENTERPRISE.matcher(name);
        if (enterprise.matches()) {
            return new Plan.Enterprise(features(enterprise.group(1)));
        }
        return switch (name) {
            case "legacy" -> new Catalogue(Tier.GROWTH, Catalogue.BEFORE_GENERATIONS);
            case "free_10k" -> new Plan.FreeTenThousand();
            default -> throw new IllegalArgumentException("no such plan: " + name);
        };
    }

    private static Set<Feature> features(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(identifier -> !identifier.isEmpty())
                .map(identifier -> Feature.identifiedBy(identifier).orElseThrow())
                .collect(Collectors.toSet());
    }

    NewTeam newTeam(String name, int hourlyLimit) {
        return new NewTeam(
                UUID.randomUUID(),
                name,
                Team.Setup.SHARED,
                standing,
                trialExpiry,
                Optional.empty(),
                hourlyLimit,
                subscription());
    }

    /** The team, now with this. */
    Team given(Team team) {
        return new Team(
                team.id(),
                team.identifier(),
                team.name(),
                team.setup(),
                standing,
                trialExpiry,
                team.acceptTrafficUntil(),
                team.hourlyRequestLimit(),
                subscription(),
                team.createdOn());
    }

    private Optional<Subscription> subscription() {
        return plan.map(bought -> new Subscription(bought, Status.ACTIVE, TODAY.minusDays(9), TODAY.plusDays(22)));
    }
}
