package dev.footfall.application.provision;

import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** Invites guests to one site, and takes invitations back. */
record ProvisionInvitations(
        UserRepository users, SiteRepository sites, GuestRepository guests, SiteId site, Instant now)
        implements Lists.Worker {
    ProvisionInvitations(Provision.Stores stores, SiteId site, Instant now) {
        this(stores.users(), stores.sites(), stores.guests(), site, now);
    }

    private record Item(String email, Given<GuestRole> role, Optional<User> inviter, boolean isAbsent) {}

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return read(fields).flatMap(item -> item.isAbsent() ? removed(item) : put(fields, item));
    }

    private Either<ProvisioningFault, Item> read(Fields fields) {
        Given<String> email = fields.required("email", Formats.EMAIL);
        Given<GuestRole> role = fields.withoutDefault("role", Formats.oneOf(GuestRole.class));
        Given<String> inviter = fields.withoutDefault("inviter", Formats.TEXT);
        boolean isAbsent = fields.isAbsent();
        Optional<User> user = new People(users).of(fields, "inviter", inviter, isAbsent);
        return fields.complete(() -> new Item(email.value().orElseThrow(), role, user, isAbsent));
    }

    private Either<ProvisioningFault, JsonTree.Members> put(Fields fields, Item item) {
        sites.find(site).ifPresent(found -> guests.forgetOver(found.team(), now));
        Optional<Invitation> present = guests.invitation(site, item.email());
        Optional<GuestRole> role = item.role().orNone(present.map(Invitation::role));
        Optional<UserId> inviter = item.inviter().map(User::id).or(() -> present.map(Invitation::inviter));
        return Formats.found(role, Formats.BLANK)
                .mapLeft(words -> fields.fault("role", words))
                .flatMap(wanted -> Formats.found(inviter, Formats.BLANK)
                        .mapLeft(words -> fields.fault("inviter", words))
                        .map(by -> stored(present, new NewInvitation(item.email(), wanted, by, now))));
    }

    private JsonTree.Members stored(Optional<Invitation> present, NewInvitation wanted) {
        if (present.filter(known ->
                        known.role() == wanted.role() && known.inviter().equals(wanted.inviter()))
                .isEmpty()) {
            guests.putInvitation(site, wanted);
        }
        Invitation invitation = guests.invitation(site, wanted.email()).orElseThrow();
        return Answer.of(
                "email", invitation.email(), Optional.of(invitation.id().value()));
    }

    private Either<ProvisioningFault, JsonTree.Members> removed(Item item) {
        if (guests.invitation(site, item.email()).isPresent()) {
            guests.removeInvitation(site, item.email());
        }
        return Either.right(Answer.of("email", item.email(), Optional.empty()));
    }
}
