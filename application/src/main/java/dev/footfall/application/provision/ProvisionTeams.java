package dev.footfall.application.provision;

import dev.footfall.application.provision.Lists.OneList;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.site.ViewUpkeep;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes and changes teams with their members and consolidated views. */
final class ProvisionTeams implements Lists.Worker {
    static final String MEMBERS = "members";

    private final Provision.Stores stores;
    private final UserRepository users;
    private final TeamRepository teams;
    private final SiteRepository sites;
    private final ConsolidatedViews views;
    private final TeamState states;

    ProvisionTeams(Provision.Stores stores, int defaultHourlyLimit, Instant now) {
        this.stores = stores;
        users = stores.users();
        teams = stores.teams();
        sites = stores.sites();
        views = new ConsolidatedViews(sites, new ViewUpkeep(sites), now);
        states = new TeamState(LocalDate.ofInstant(now, ZoneOffset.UTC), defaultHourlyLimit);
    }

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return TeamItem.read(fields, new People(users)).flatMap(item -> {
            Optional<Team> known = teams.find(item.identifier());
            boolean hasView =
                    item.consolidatedView().over(known.flatMap(this::viewOf).isPresent(), false);
            return known.<Either<ProvisioningFault, Team>>map(team -> Either.right(changed(team, item, hasView)))
                    .orElseGet(() -> made(fields, item, hasView))
                    .flatMap(team -> views.put(fields, team, hasView).flatMap(view -> answer(fields, team, view)));
        });
    }

    private Optional<Site> viewOf(Team team) {
        return sites.consolidatedViewOf(team.id());
    }

    private Either<ProvisioningFault, Team> made(Fields fields, TeamItem item, boolean hasView) {
        return item.owner()
                .value()
                .<Either<ProvisioningFault, Team>>map(owner -> {
                    Team team = teams.add(states.made(item, hasView));
                    own(team, owner);
                    return Either.right(team);
                })
                .orElseGet(() -> Either.left(fields.fault("owner", Formats.BLANK)));
    }

    private Team changed(Team known, TeamItem item, boolean hasView) {
        Team wanted = states.changed(known, item, hasView);
        if (!wanted.equals(known)) {
            teams.change(wanted);
        }
        item.owner().value().ifPresent(owner -> own(known, owner));
        return wanted;
    }

    private void own(Team team, User owner) {
        Optional<TeamRole> present = teams.member(team.id(), owner.id()).map(Member::role);
        if (!present.equals(Optional.of(TeamRole.OWNER))) {
            teams.putMember(team.id(), owner.id(), TeamRole.OWNER);
        }
    }

    private Either<ProvisioningFault, JsonTree.Members> answer(Fields fields, Team team, JsonTree view) {
        Lists lists = new Lists(List.of(new OneList(MEMBERS, new ProvisionMembers(stores, team))));
        Answer answer = new Answer()
                .text("identifier", team.identifier().toString())
                .id(Optional.of(team.id().value()))
                .put("consolidated_view", view);
        return lists.apply(fields, answer.members());
    }
}
