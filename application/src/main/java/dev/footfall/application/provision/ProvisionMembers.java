package dev.footfall.application.provision;

import dev.footfall.application.site.SegmentsOfLeavers;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts people into one team, and takes them out. */
record ProvisionMembers(
        UserRepository users, TeamRepository teams, SiteRepository sites, SegmentsOfLeavers segments, Team team)
        implements Lists.Worker {
    ProvisionMembers(Provision.Stores stores, Team team) {
        this(stores.users(), stores.teams(), stores.sites(), new SegmentsOfLeavers(stores.segments()), team);
    }

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return PersonItem.read(fields, new People(users), TeamRole.class)
                .flatMap(item -> item.user()
                        .filter(user -> !item.isAbsent())
                        .map(user -> put(fields, user, item.role()))
                        .orElseGet(() -> removed(item)));
    }

    private Either<ProvisioningFault, JsonTree.Members> put(Fields fields, User user, Given<TeamRole> role) {
        Optional<TeamRole> present = teams.member(team.id(), user.id()).map(Member::role);
        return Formats.found(role.value().or(() -> present), Formats.BLANK)
                .mapLeft(words -> fields.fault("role", words))
                .map(wanted -> {
                    if (!present.equals(Optional.of(wanted))) {
                        teams.putMember(team.id(), user.id(), wanted);
                    }
                    Member member = teams.member(team.id(), user.id()).orElseThrow();
                    return Answer.of(
                            "email", user.email(), Optional.of(member.id().value()));
                });
    }

    private Either<ProvisioningFault, JsonTree.Members> removed(PersonItem<TeamRole> item) {
        item.user()
                .filter(user -> teams.member(team.id(), user.id()).isPresent())
                .map(User::id)
                .ifPresent(this::putOut);
        return Either.right(Answer.of("email", item.email(), Optional.empty()));
    }

    private void putOut(UserId user) {
        teams.removeMember(team.id(), user);
        Stream.concat(sites.regularOf(team.id()).stream(), sites.consolidatedViewOf(team.id()).stream())
                .forEach(site -> segments.leave(site.id(), user));
    }
}
