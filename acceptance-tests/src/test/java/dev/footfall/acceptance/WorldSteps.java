package dev.footfall.acceptance;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Plan.Tier;
import dev.footfall.domain.plan.Subscription;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The situation a scenario begins with. */
public final class WorldSteps {
    private final FootfallDriver footfall;

    public WorldSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Given("it is {word} at {word}")
    public void itIs(String date, String time) {
        footfall.timeIs(
                LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time)).toInstant(ZoneOffset.UTC));
    }

    @Given("the site {string} of a team on the {word} plan")
    public void siteOfTeam(String site, String plan) {
        footfall.siteOfTeam(site, subscription(plan(plan)));
    }

    @Given("the site {string} of a team with an Enterprise agreement on {string} only")
    public void siteOfEnterprise(String site, String features) {
        Set<Feature> included = Arrays.stream(features.split(","))
                .map(feature -> Feature.identifiedBy(feature).orElseThrow())
                .collect(Collectors.toSet());
        footfall.siteOfTeam(site, subscription(new Plan.Enterprise(included)));
    }

    @Given("the site {string} of another team of the same user")
    public void siteOfAnotherTeam(String site) {
        footfall.siteOfAnotherTeam(site, subscription(plan("Business")));
    }

    @Given("the team may make {int} request(s) an hour")
    public void teamMayMake(int requests) {
        footfall.teamMayMake(requests, subscription(plan("Business")));
    }

    @Given("a new key of the team")
    public void newKey() {
        footfall.newTeamKey(List.of("stats:read:*"));
    }

    @Given("a new key of the team with the scopes {string}")
    public void newKeyWithScopes(String scopes) {
        footfall.newTeamKey(
                scopes.isBlank() ? List.of() : Arrays.stream(scopes.split(",")).toList());
    }

    @Given("a new key of the team for a stranger")
    public void newKeyForStranger() {
        footfall.newTeamKeyForStranger();
    }

    @Given("a legacy key of the user")
    public void legacyKey() {
        footfall.legacyKey();
    }

    @Given("these visits to {string}")
    public void visits(String site, DataTable table) {
        footfall.visits(site, table.asMaps().stream().map(WorldSteps::visit).toList());
    }

    @Given("the server is restarted")
    public void restarted() {
        footfall.restart();
    }

    private static Visit visit(Map<String, String> row) {
        return new Visit(
                Cells.text(row, "visitor"),
                Instant.parse(Cells.text(row, "at").replace(' ', 'T') + ":00Z"),
                Cells.text(row, "source"),
                Cells.text(row, "country"),
                Arrays.stream(Cells.text(row, "pages").split(","))
                        .map(String::strip)
                        .toList());
    }

    private static Plan plan(String name) {
        return name.equals("Enterprise")
                ? new Plan.Enterprise(EnumSet.allOf(Feature.class))
                : new Plan.Catalogue(Tier.valueOf(name.toUpperCase(Locale.ROOT)), 5);
    }

    private static Subscription subscription(Plan plan) {
        return new Subscription(
                plan, Subscription.Status.ACTIVE, LocalDate.parse("2026-01-15"), LocalDate.parse("2026-02-15"));
    }
}
