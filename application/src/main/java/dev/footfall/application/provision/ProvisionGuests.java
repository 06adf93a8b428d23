package dev.footfall.application.provision;

import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.SegmentsOfLeavers;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** Lets people into one site, and puts them out. */
record ProvisionGuests(
        UserRepository users, GuestRepository guests, SegmentsOfLeavers segments, SiteId site, Instant now)
        implements Lists.Worker {
    ProvisionGuests(Provision.Stores stores, SiteId site, Instant now) {
        this(stores.users(), stores.guests(), new SegmentsOfLeavers(stores.segments()), site, now);
    }

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return PersonItem.read(fields, new People(users), GuestRole.class)
                .flatMap(item -> item.user()
                        .filter(user -> !item.isAbsent())
                        .map(user -> put(fields, user, item.role()))
                        .orElseGet(() -> removed(item)));
    }

    private Either<ProvisioningFault, JsonTree.Members> put(Fields fields, User user, Given<GuestRole> role) {
        Optional<GuestRole> present = guests.guest(site, user.id()).map(Guest::role);
        return Formats.found(role.value().or(() -> present), Formats.BLANK)
                .mapLeft(words -> fields.fault("role", words))
                .map(wanted -> {
                    if (!present.equals(Optional.of(wanted))) {
                        guests.putGuest(site, user.id(), wanted, now);
                    }
                    Guest guest = guests.guest(site, user.id()).orElseThrow();
                    return Answer.of(
                            "email", user.email(), Optional.of(guest.id().value()));
                });
    }

    private Either<ProvisioningFault, JsonTree.Members> removed(PersonItem<GuestRole> item) {
        item.user().filter(user -> guests.guest(site, user.id()).isPresent()).ifPresent(user -> {
            guests.removeGuest(site, user.id());
            segments.leave(site, user.id());
        });
        return Either.right(Answer.of("email", item.email(), Optional.empty()));
    }
}
