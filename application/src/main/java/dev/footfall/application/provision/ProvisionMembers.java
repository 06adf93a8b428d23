package dev.footfall.application.provision;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.util.Optional;

/** Puts people into one team, and takes them out. */
record ProvisionMembers(UserRepository users, TeamRepository teams, TeamId team) implements Lists.Worker {
    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return PersonItem.read(fields, new People(users), TeamRole.class)
                .flatMap(item -> item.user()
                        .filter(user -> !item.isAbsent())
                        .map(user -> put(fields, user, item.role()))
                        .orElseGet(() -> removed(item)));
    }

    private Either<ProvisioningFault, JsonTree.Members> put(Fields fields, User user, Given<TeamRole> role) {
        Optional<TeamRole> present = teams.member(team, user.id()).map(Member::role);
        return Formats.found(role.value().or(() -> present), Formats.BLANK)
                .mapLeft(words -> fields.fault("role", words))
                .map(wanted -> {
                    if (!present.equals(Optional.of(wanted))) {
                        teams.putMember(team, user.id(), wanted);
                    }
                    Member member = teams.member(team, user.id()).orElseThrow();
                    return Answer.of(
                            "email", user.email(), Optional.of(member.id().value()));
                });
    }

    private Either<ProvisioningFault, JsonTree.Members> removed(PersonItem<TeamRole> item) {
        item.user()
                .filter(user -> teams.member(team, user.id()).isPresent())
                .ifPresent(user -> teams.removeMember(team, user.id()));
        return Either.right(Answer.of("email", item.email(), Optional.empty()));
    }
}
